package torchwright.vector.matmul;

import java.util.Arrays;
import torchwright.vector.parallel.Parallel;

/**
 * The product of a matrix and a vector or two: each element of the matrix is read once, in the order of memory.
 *
 * <p>There is nothing to pack for, as nothing is read twice but the vector. Rows of neighbours are multiplied as dot
 * products, columns of neighbours as sums of multiples.
 */
final class FloatMatrixVector {
    /** Rows are cut for threads at multiples of this, which is one of the lanes of every machine. */
    private static final int BAND = 64;

    private static final int MOST_VECTORS = 2;

    private FloatMatrixVector() {}

    /** Whether the right matrix is so thin, and the left one so laid out, that this is the way. */
    static boolean accepts(FloatMatrix a, FloatMatrix b) {
        return b.columns() <= MOST_VECTORS && (a.columnStride() == 1 || a.rowStride() == 1);
    }

    /**
     * Multiplies.
     *
     * @param a       {@code (n, k)}, with rows or columns of neighbours
     * @param b       {@code (k, m)}, with a small m
     * @param c       receives the product, {@code (n, m)}
     * @param threads how many threads may take part
     */
    static void multiply(FloatMatrix a, FloatMatrix b, FloatMatrix c, int threads) {
        for (int j = 0; j < b.columns(); j++) {
            FloatMatrix x = dense(b.block(0, j, b.rows(), 1));
            FloatMatrix y = c.block(0, j, c.rows(), 1);
            Grid grid = Grid.of(c.rows(), 1, b.rows(), BAND, 1, threads);
            if (grid.parts() == 1) {
                multiplyBand(a, x, y);
            } else {
                Parallel.run(grid.parts(), part -> {
                    int row = part * grid.rowBand();
                    int rows = Math.min(grid.rowBand(), c.rows() - row);
                    multiplyBand(a.block(row, 0, rows, a.columns()), x, y.block(row, 0, rows, 1));
                });
            }
        }
    }

    /** A column of neighbours: itself, or a copy. */
    private static FloatMatrix dense(FloatMatrix column) {
        if (column.rowStride() == 1 || column.rows() == 1) {
            return column;
        }
        float[] copy = new float[column.rows()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = column.elements()[column.at(i, 0)];
        }
        return new FloatMatrix(copy, 0, copy.length, 1, 1, 1);
    }

    private static void multiplyBand(FloatMatrix a, FloatMatrix x, FloatMatrix y) {
        if (a.columnStride() == 1) {
            FloatDotProducts.multiply(a, x, y);
            return;
        }
        boolean direct = y.rowStride() == 1;
        FloatMatrix sums = direct ? y : new FloatMatrix(new float[y.rows()], 0, y.rows(), 1, 1, 1);
        Arrays.fill(sums.elements(), sums.offset(), sums.offset() + sums.rows(), 0);
        FloatMultiples.add(a, x, sums);
        for (int i = 0; i < y.rows() && !direct; i++) {
            y.elements()[y.at(i, 0)] = sums.elements()[i];
        }
    }
}
