package torchwright.vector.matmul;

import java.util.Arrays;
import torchwright.vector.Lanes;
import torchwright.vector.parallel.Parallel;

/** The product of two float32 matrices of any size and strides: chooses how it is computed, and on how many threads. */
final class FloatProduct {
    private FloatProduct() {}

    /**
     * Multiplies.
     *
     * @param a       {@code (n, k)}
     * @param b       {@code (k, m)}
     * @param c       receives the product, {@code (n, m)}
     * @param bias    what is done to it at the end, or null
     * @param threads how many threads may take part; they do not change a bit of the result
     */
    static void multiply(FloatMatrix a, FloatMatrix b, FloatMatrix c, FloatBias bias, int threads) {
        if (c.rows() == 0 || c.columns() == 0) {
            return;
        }
        if (FloatMatrixVector.accepts(a, b)) {
            FloatMatrixVector.multiply(a, b, c, threads);
            finish(c, bias);
        } else if (FloatMatrixVector.accepts(b.transposed(), a.transposed())) {
            FloatMatrixVector.multiply(b.transposed(), a.transposed(), c.transposed(), threads);
            finish(c, bias);
        } else if (isBetterTurned(a, b, c)) {
            FloatBias turned = bias == null ? null : bias.transposed();
            multiplyParts(b.transposed(), a.transposed(), c.transposed(), turned, threads);
        } else {
            multiplyParts(a, b, c, bias, threads);
        }
    }

    /** Applies the bias to a finished product. */
    private static void finish(FloatMatrix c, FloatBias bias) {
        if (bias != null) {
            bias.applyTo(c);
        }
    }

    private static boolean isBetterTurned(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
        return cost(b.transposed(), a.transposed(), c.transposed()) < cost(a, b, c);
    }

    /**
     * Estimates the cycles of a product.
     *
     * <p>Note [Which way round]: {@code a b} is the transpose of {@code b^T a^T}, and the two differ in what they cost:
     * rows are rounded up to 4, columns to a vector; elements that are copied or packed one by one cost about a cycle
     * each, and so do results that are not rows of neighbours, three times for every visit.
     */
    private static double cost(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
        double rows = roundUp(c.rows(), 4);
        double columns = roundUp(c.columns(), Lanes.FLOATS.length());
        double arithmetic = rows * columns * b.rows() / Lanes.FLOATS.length();
        double right = (double) b.rows() * b.columns();
        double result = (double) c.rows() * c.columns();
        if (FloatDirectProduct.accepts(a, b, c)) {
            return arithmetic
                    + (FloatDirectProduct.isReady(b) ? 0 : right)
                    + (FloatDirectProduct.isReady(c) ? 0 : result);
        }
        double blocks = (c.columns() - 1) / PackedFloatProduct.WIDTH + 1;
        double left = (double) a.rows() * a.columns() * blocks * (a.columnStride() == 1 ? 0.1 : 1);
        double visits = (b.rows() - 1) / FloatPanels.DEPTH + 1;
        double corners = c.columnStride() == 1 ? 0 : 3 * result * visits;
        return arithmetic + left + right * (b.columnStride() == 1 ? 0.1 : 1) + corners;
    }

    private static int roundUp(int value, int multiple) {
        return (value + multiple - 1) / multiple * multiple;
    }

    private static void multiplyParts(FloatMatrix a, FloatMatrix b, FloatMatrix c, FloatBias bias, int threads) {
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
    private static Grid grid(FloatMatrix a, FloatMatrix b, FloatMatrix c, int threads) {
        int alone = Lanes.FLOATS.length();
        boolean isDirect = FloatDirectProduct.accepts(a, b, c);
        int rowCost = isDirect || a.columnStride() == 1 ? 1 : alone;
        int columnCost = (isDirect ? FloatDirectProduct.isReady(b) : b.columnStride() == 1) ? 1 : alone;
        int height = PackedFloatProduct.TALL.rows();
        int width = FloatPanels.COLUMNS;
        return Grid.of(c.rows(), c.columns(), b.rows(), height, width, rowCost, columnCost, threads);
    }

    /** Multiplies on the caller's thread. Both ways give the same bits, so that each part may go its own. */
    private static void multiplyPart(FloatMatrix a, FloatMatrix b, FloatMatrix c, FloatBias bias) {
        if (FloatDirectProduct.accepts(a, b, c)) {
            FloatDirectProduct.multiply(a, b, c);
            finish(c, bias);
        } else {
            PackedFloatProduct.multiply(a, b, c, bias, PackedFloatProduct.TALL);
        }
    }

    /**
     * The product of nothing, or with a factor of 0: zeros, and the bias.
     *
     * @param c    receives it
     * @param bias what is done to it at the end, or null
     */
    static void zero(FloatMatrix c, FloatBias bias) {
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
