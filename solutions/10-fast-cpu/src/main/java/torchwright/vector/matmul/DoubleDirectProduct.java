package torchwright.vector.matmul;

import java.util.Arrays;
import torchwright.vector.Lanes;

/**
 * The product of two matrices that are small enough to be read where they lie, without packing.
 *
 * <p>See Note [When not to pack] at {@link FloatDirectProduct}.
 *
 * <p>What is left over at the edges is not computed aside: the last tile lies over the one before it, and computes some
 * elements again. They get the same bits, which are also those of {@link PackedDoubleProduct}.
 */
final class DoubleDirectProduct {
    /** The most elements of the right matrix and of the result, as far as they are copied: half a workspace each. */
    private static final int MOST_ELEMENTS = DoublePanels.DEPTH * PackedDoubleProduct.WIDTH / 2;

    private static final int VECTOR = Lanes.DOUBLES.length();

    private DoubleDirectProduct() {}

    /** Whether tiles fit, and the matrices stay in the second cache. */
    static boolean accepts(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c) {
        long width = Math.max(VECTOR, c.columns());
        return c.rows() >= DoubleDirectTile4.ROWS
                && b.rows() * width <= MOST_ELEMENTS
                && (long) a.rows() * a.columns() <= 2L * MOST_ELEMENTS
                && (isReady(c) || c.rows() * width <= MOST_ELEMENTS);
    }

    /** Whether a right matrix or a result is used where it lies. */
    static boolean isReady(DoubleMatrix matrix) {
        return matrix.columnStride() == 1 && matrix.columns() >= VECTOR;
    }

    /**
     * Multiplies on the caller's thread.
     *
     * @param a {@code (n, k)}
     * @param b {@code (k, m)}
     * @param c receives the product, {@code (n, m)}
     */
    static void multiply(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c) {
        if (isReady(b) && isReady(c)) {
            multiplyReady(a, b, c);
        } else {
            multiplyCopies(a, b, c);
        }
    }

    private static void multiplyCopies(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c) {
        DoubleWorkspace workspace = DoubleWorkspace.borrow();
        int width = Math.max(VECTOR, c.columns());
        DoubleMatrix right = b;
        if (!isReady(b)) {
            right = new DoubleMatrix(workspace.panels, 0, b.rows(), width, width, 1);
            if (width > b.columns()) {
                Arrays.fill(workspace.panels, 0, b.rows() * width, 0);
            }
            b.copyTo(right.block(0, 0, b.rows(), b.columns()));
        }
        if (isReady(c)) {
            multiplyReady(a, right, c);
        } else {
            DoubleMatrix result = new DoubleMatrix(workspace.panels, MOST_ELEMENTS, c.rows(), width, width, 1);
            multiplyReady(a, right, result);
            result.block(0, 0, c.rows(), c.columns()).copyTo(c);
        }
        workspace.release();
    }

    private static void multiplyReady(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c) {
        int columns = c.columns();
        int column = 0;
        if (columns >= 2 * VECTOR) {
            for (; columns - column > VECTOR; column += 2 * VECTOR) {
                multiplyTwoVectors(a, b, Math.min(column, columns - 2 * VECTOR), c);
            }
        }
        for (; column < columns; column += VECTOR) {
            multiplyOneVector(a, b, Math.min(column, columns - VECTOR), c);
        }
    }

    private static void multiplyTwoVectors(DoubleMatrix a, DoubleMatrix b, int column, DoubleMatrix c) {
        int rows = c.rows();
        int row = 0;
        if (rows >= DoubleDirectTile8.ROWS && Registers.ARE_32) {
            for (; rows - row > DoubleDirectTile4.ROWS; row += DoubleDirectTile8.ROWS) {
                DoubleDirectTile8.multiplyTwoVectors(a, Math.min(row, rows - DoubleDirectTile8.ROWS), b, column, c);
            }
        }
        for (; row < rows; row += DoubleDirectTile4.ROWS) {
            DoubleDirectTile4.multiplyTwoVectors(a, Math.min(row, rows - DoubleDirectTile4.ROWS), b, column, c);
        }
    }

    private static void multiplyOneVector(DoubleMatrix a, DoubleMatrix b, int column, DoubleMatrix c) {
        int rows = c.rows();
        int row = 0;
        if (rows >= DoubleDirectTile8.ROWS) {
            for (; rows - row > DoubleDirectTile4.ROWS; row += DoubleDirectTile8.ROWS) {
                DoubleDirectTile8.multiplyOneVector(a, Math.min(row, rows - DoubleDirectTile8.ROWS), b, column, c);
            }
        }
        for (; row < rows; row += DoubleDirectTile4.ROWS) {
            DoubleDirectTile4.multiplyOneVector(a, Math.min(row, rows - DoubleDirectTile4.ROWS), b, column, c);
        }
    }
}
