package torchwright.vector.matmul;

import java.util.Arrays;
import torchwright.vector.Lanes;
import torchwright.vector.parallel.Parallel;

/** The product of two float64 matrices of any size and strides: chooses how it is computed, and on how many threads. */
final class DoubleProduct {
    private DoubleProduct() {}

    /**
     * Multiplies.
     *
     * @param a       {@code (n, k)}
     * @param b       {@code (k, m)}
     * @param c       receives the product, {@code (n, m)}
     * @param bias    what is done to it at the end, or null
     * @param threads how many threads may take part; they do not change a bit of the result
     */
    static void multiply(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c, DoubleBias bias, int threads) {
        if (c.rows() == 0 || c.columns() == 0) {
            return;
        }
        if (DoubleMatrixVector.accepts(a, b)) {
            DoubleMatrixVector.multiply(a, b, c, threads);
            finish(c, bias);
        } else if (DoubleMatrixVector.accepts(b.transposed(), a.transposed())) {
            DoubleMatrixVector.multiply(b.transposed(), a.transposed(), c.transposed(), threads);
            finish(c, bias);
        } else if (isBetterTurned(a, b, c)) {
            DoubleBias turned = bias == null ? null : bias.transposed();
            multiplyParts(b.transposed(), a.transposed(), c.transposed(), turned, threads);
        } else {
            multiplyParts(a, b, c, bias, threads);
        }
    }

    /** Applies the bias to a finished product. */
    private static void finish(DoubleMatrix c, DoubleBias bias) {
        if (bias != null) {
            bias.applyTo(c);
        }
    }

    private static boolean isBetterTurned(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c) {
        return cost(b.transposed(), a.transposed(), c.transposed()) < cost(a, b, c);
    }

    /**
     * Estimates the cycles of a product.
     *
     * <p>Note [Which way round]: {@code a b} is the transpose of {@code b^T a^T}, and the two differ in what they cost:
     * rows are rounded up to 4, columns to a vector; elements that are copied or packed one by one cost about a cycle
     * each, and so do results that are not rows of neighbours, three times for every visit.
     */
    private static double cost(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c) {
        double rows = roundUp(c.rows(), 4);
        double columns = roundUp(c.columns(), Lanes.DOUBLES.length());
        double arithmetic = rows * columns * b.rows() / Lanes.DOUBLES.length();
        double right = (double) b.rows() * b.columns();
        double result = (double) c.rows() * c.columns();
        if (DoubleDirectProduct.accepts(a, b, c)) {
            return arithmetic
                    + (DoubleDirectProduct.isReady(b) ? 0 : right)
                    + (DoubleDirectProduct.isReady(c) ? 0 : result);
        }
        double blocks = (c.columns() - 1) / PackedDoubleProduct.WIDTH + 1;
        double left = (double) a.rows() * a.columns() * blocks * (a.columnStride() == 1 ? 0.1 : 1);
        double visits = (b.rows() - 1) / DoublePanels.DEPTH + 1;
        double corners = c.columnStride() == 1 ? 0 : 3 * result * visits;
        return arithmetic + left + right * (b.columnStride() == 1 ? 0.1 : 1) + corners;
    }

    private static int roundUp(int value, int multiple) {
        return (value + multiple - 1) / multiple * multiple;
    }

    private static void multiplyParts(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c, DoubleBias bias, int threads) {
        int depth = b.rows();
        Grid grid = grid(a, b, c, threads);
        if (grid.parts() == 1) {
            multiplyPart(a, b, c, bias);
            return;
        }
        Parallel.run(grid.parts(), part -> {
            int row = part / grid.columnParts() * grid.rowBand();
            int column = part % grid.columnParts() * grid.columnBand();
            int rows = Math.min(grid.rowBand(), c.rows() - row);
            int columns = Math.min(grid.columnBand(), c.columns() - column);
            multiplyPart(
                    a.block(row, 0, rows, depth),
                    b.block(0, column, depth, columns),
                    c.block(row, column, rows, columns),
                    bias == null ? null : bias.block(row, column, rows, columns));
        });
    }

    /** Cuts where the least is prepared twice: an element that is copied by itself costs as much as a vector's sums. */
    private static Grid grid(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c, int threads) {
        int alone = Lanes.DOUBLES.length();
        boolean isDirect = DoubleDirectProduct.accepts(a, b, c);
        int rowCost = isDirect || a.columnStride() == 1 ? 1 : alone;
        int columnCost = (isDirect ? DoubleDirectProduct.isReady(b) : b.columnStride() == 1) ? 1 : alone;
        int height = PackedDoubleProduct.TALL.rows();
        int width = DoublePanels.COLUMNS;
        return Grid.of(c.rows(), c.columns(), b.rows(), height, width, rowCost, columnCost, threads);
    }

    /** Multiplies on the caller's thread. Both ways give the same bits, so that each part may go its own. */
    private static void multiplyPart(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c, DoubleBias bias) {
        if (DoubleDirectProduct.accepts(a, b, c)) {
            DoubleDirectProduct.multiply(a, b, c);
            finish(c, bias);
        } else {
            PackedDoubleProduct.multiply(a, b, c, bias, PackedDoubleProduct.TALL);
        }
    }

    /**
     * The product of nothing, or with a factor of 0: zeros, and the bias.
     *
     * @param c    receives it
     * @param bias what is done to it at the end, or null
     */
    static void zero(DoubleMatrix c, DoubleBias bias) {
        for (int i = 0; i < c.rows(); i++) {
            if (c.columnStride() == 1) {
                Arrays.fill(c.elements(), c.at(i, 0), c.at(i, 0) + c.columns(), 0);
            } else {
                for (int j = 0; j < c.columns(); j++) {
                    c.elements()[c.at(i, j)] = 0;
                }
            }
        }
        finish(c, bias);
    }
}
