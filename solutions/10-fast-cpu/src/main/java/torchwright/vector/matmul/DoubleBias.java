package torchwright.vector.matmul;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.vector.Lanes;

/**
 * What a product is turned into while it is still in the cache: {@code alpha * product + beta * bias}.
 *
 * <p>The two products are rounded before they are added, as the reference does. A factor of 0 for the bias leaves it
 * unread, whatever is in it.
 *
 * @param alpha the factor of the product
 * @param beta  the factor of the bias
 * @param bias  the bias, of the product's shape; what is repeated has stride 0
 */
record DoubleBias(double alpha, double beta, DoubleMatrix bias) {
    private static final VectorSpecies<Double> LANES = Lanes.DOUBLES;

    /** The bias of a product of some shape, to which it broadcasts. */
    static DoubleBias of(double alpha, double beta, Tensor bias, int rows, int columns) {
        Layout layout = bias.layout();
        DoubleMatrix matrix = new DoubleMatrix(
                DoubleMatrix.array(bias), layout.offset(), rows, columns, stride(layout, 1), stride(layout, 0));
        return new DoubleBias(alpha, beta, matrix);
    }

    /** The stride of the last dimension, or of the one before it; 0 where the bias is repeated. */
    static int stride(Layout layout, int fromTheEnd) {
        int dim = layout.rank() - 1 - fromTheEnd;
        return dim < 0 || layout.size(dim) == 1 ? 0 : layout.stride(dim);
    }

    /** The same for the transposed product. */
    DoubleBias transposed() {
        return new DoubleBias(alpha, beta, bias.transposed());
    }

    /** The same for a block of the product. */
    DoubleBias block(int row, int column, int rows, int columns) {
        return new DoubleBias(alpha, beta, bias.block(row, column, rows, columns));
    }

    /** Applies it to a finished product. */
    void applyTo(DoubleMatrix product) {
        if (product.columnStride() != 1 && product.rowStride() == 1) {
            transposed().applyTo(product.transposed());
            return;
        }
        for (int row = 0; row < product.rows(); row++) {
            int done = product.columnStride() == 1 && bias.columnStride() <= 1 && bias.columnStride() >= 0
                    ? applyToLanes(product, row)
                    : 0;
            for (int column = done; column < product.columns(); column++) {
                int at = product.at(row, column);
                double scaled = alpha * product.elements()[at];
                product.elements()[at] = beta == 0 ? scaled : scaled + beta * bias.elements()[bias.at(row, column)];
            }
        }
    }

    /** Applies it to a row of neighbours, whole vectors of them, and says how many columns are done. */
    private int applyToLanes(DoubleMatrix product, int row) {
        double[] elements = product.elements();
        int from = product.at(row, 0);
        int whole = LANES.loopBound(product.columns());
        for (int column = 0; column < whole; column += LANES.length()) {
            DoubleVector scaled =
                    DoubleVector.fromArray(LANES, elements, from + column).mul(alpha);
            if (beta == 0) {
                scaled.intoArray(elements, from + column);
            } else if (bias.columnStride() == 0) {
                scaled.add(beta * bias.elements()[bias.at(row, 0)]).intoArray(elements, from + column);
            } else {
                DoubleVector shift = DoubleVector.fromArray(LANES, bias.elements(), bias.at(row, column));
                scaled.add(shift.mul(beta)).intoArray(elements, from + column);
            }
        }
        return whole;
    }
}
