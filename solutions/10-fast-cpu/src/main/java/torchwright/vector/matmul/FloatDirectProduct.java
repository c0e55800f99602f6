package torchwright.vector.matmul;

import java.util.Arrays;
import torchwright.vector.Lanes;

/**
 * The product of two matrices that are small enough to be read where they lie, without packing.
 *
 * <p>Note [When not to pack]: packing pays for matrices that are read often, or do not stay in the second cache. From
 * there the elements of smaller ones come fast enough: without packing, products of 64 x 256 x 128 took two thirds of
 * the time, and of 16 x 64 x 16 a quarter (AMD Zen 4). The right matrix and the result need rows of neighbours, though,
 * at least a vector long. Where they have none they are copied, which costs a cycle for each element.
 *
 * <p>What is left over at the edges is not computed aside: the last tile lies over the one before it, and computes some
 * elements again. They get the same bits, which are also those of {@link PackedFloatProduct}.
 */
final class FloatDirectProduct {
    /** The most elements of the right matrix and of the result, as far as they are copied: half a workspace each. */
    private static final int MOST_ELEMENTS = FloatPanels.DEPTH * PackedFloatProduct.WIDTH / 2;

    private static final int VECTOR = Lanes.FLOATS.length();

    private FloatDirectProduct() {}

    /** Whether tiles fit, and the matrices stay in the second cache. */
    static boolean accepts(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
        long width = Math.max(VECTOR, c.columns());
        return c.rows() >= FloatDirectTile4.ROWS
                && b.rows() * width <= MOST_ELEMENTS
                && (long) a.rows() * a.columns() <= 2L * MOST_ELEMENTS
                && (isReady(c) || c.rows() * width <= MOST_ELEMENTS);
    }

    /** Whether a right matrix or a result is used where it lies. */
    static boolean isReady(FloatMatrix matrix) {
        return matrix.columnStride() == 1 && matrix.columns() >= VECTOR;
    }

    /**
     * Multiplies on the caller's thread.
     *
     * @param a {@code (n, k)}
     * @param b {@code (k, m)}
     * @param c receives the product, {@code (n, m)}
     */
    static void multiply(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
        if (isReady(b) && isReady(c)) {
            multiplyReady(a, b, c);
        } else {
            multiplyCopies(a, b, c);
        }
    }

    private static void multiplyCopies(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
        FloatWorkspace workspace = FloatWorkspace.borrow();
        int width = Math.max(VECTOR, c.columns());
        FloatMatrix right = b;
        if (!isReady(b)) {
            right = new FloatMatrix(workspace.panels, 0, b.rows(), width, width, 1);
            if (width > b.columns()) {
                Arrays.fill(workspace.panels, 0, b.rows() * width, 0);
            }
            b.copyTo(right.block(0, 0, b.rows(), b.columns()));
        }
        if (isReady(c)) {
            multiplyReady(a, right, c);
        } else {
            FloatMatrix result = new FloatMatrix(workspace.panels, MOST_ELEMENTS, c.rows(), width, width, 1);
            multiplyReady(a, right, result);
            result.block(0, 0, c.rows(), c.columns()).copyTo(c);
        }
        workspace.release();
    }

    private static void multiplyReady(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
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

    private static void multiplyTwoVectors(FloatMatrix a, FloatMatrix b, int column, FloatMatrix c) {
        int rows = c.rows();
        int row = 0;
        if (rows >= FloatDirectTile8.ROWS && Registers.ARE_32) {
            for (; rows - row > FloatDirectTile4.ROWS; row += FloatDirectTile8.ROWS) {
                FloatDirectTile8.multiplyTwoVectors(a, Math.min(row, rows - FloatDirectTile8.ROWS), b, column, c);
            }
        }
        for (; row < rows; row += FloatDirectTile4.ROWS) {
            FloatDirectTile4.multiplyTwoVectors(a, Math.min(row, rows - FloatDirectTile4.ROWS), b, column, c);
        }
    }

    private static void multiplyOneVector(FloatMatrix a, FloatMatrix b, int column, FloatMatrix c) {
        int rows = c.rows();
        int row = 0;
        if (rows >= FloatDirectTile8.ROWS) {
            for (; rows - row > FloatDirectTile4.ROWS; row += FloatDirectTile8.ROWS) {
                FloatDirectTile8.multiplyOneVector(a, Math.min(row, rows - FloatDirectTile8.ROWS), b, column, c);
            }
        }
        for (; row < rows; row += FloatDirectTile4.ROWS) {
            FloatDirectTile4.multiplyOneVector(a, Math.min(row, rows - FloatDirectTile4.ROWS), b, column, c);
        }
    }
}
