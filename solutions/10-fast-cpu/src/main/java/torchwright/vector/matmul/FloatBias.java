package torchwright.vector.matmul;

import jdk.incubator.vector.FloatVector;
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
record FloatBias(float alpha, float beta, FloatMatrix bias) {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;

    /** The bias of a product of some shape, to which it broadcasts. */
    static FloatBias of(float alpha, float beta, Tensor bias, int rows, int columns) {
        Layout layout = bias.layout();
        FloatMatrix matrix = new FloatMatrix(
                FloatMatrix.array(bias), layout.offset(), rows, columns, stride(layout, 1), stride(layout, 0));
        return new FloatBias(alpha, beta, matrix);
    }

    /** The stride of the last dimension, or of the one before it; 0 where the bias is repeated. */
    static int stride(Layout layout, int fromTheEnd) {
        int dim = layout.rank() - 1 - fromTheEnd;
        return dim < 0 || layout.size(dim) == 1 ? 0 : layout.stride(dim);
    }

    /** The same for the transposed product. */
    FloatBias transposed() {
        return new FloatBias(alpha, beta, bias.transposed());
    }

    /** The same for a block of the product. */
    FloatBias block(int row, int column, int rows, int columns) {
        return new FloatBias(alpha, beta, bias.block(row, column, rows, columns));
    }

    /** Applies it to a finished product. */
    void applyTo(FloatMatrix product) {
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
                float scaled = alpha * product.elements()[at];
                product.elements()[at] = beta == 0 ? scaled : scaled + beta * bias.elements()[bias.at(row, column)];
            }
        }
    }

    /** Applies it to a row of neighbours, whole vectors of them, and says how many columns are done. */
    private int applyToLanes(FloatMatrix product, int row) {
        float[] elements = product.elements();
        int from = product.at(row, 0);
        int whole = LANES.loopBound(product.columns());
        for (int column = 0; column < whole; column += LANES.length()) {
            FloatVector scaled =
                    FloatVector.fromArray(LANES, elements, from + column).mul(alpha);
            if (beta == 0) {
                scaled.intoArray(elements, from + column);
            } else if (bias.columnStride() == 0) {
                scaled.add(beta * bias.elements()[bias.at(row, 0)]).intoArray(elements, from + column);
            } else {
                FloatVector shift = FloatVector.fromArray(LANES, bias.elements(), bias.at(row, column));
                scaled.add(shift.mul(beta)).intoArray(elements, from + column);
            }
        }
        return whole;
    }
}
