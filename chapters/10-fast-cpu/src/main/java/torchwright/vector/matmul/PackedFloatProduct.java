package torchwright.vector.matmul;

import java.util.Arrays;

/**
 * The product of two matrices block by block, each block packed for {@link FloatTile}.
 *
 * <p>Note [Cache blocks]: a block of the right matrix, {@link FloatPanels#DEPTH} deep and {@link #WIDTH} wide, is
 * packed once and stays in the second cache while all rows of the left matrix pass by. They pass a tile's height at a
 * time: packed, these few rows stay in the first cache while the panels of the block stream past them. To pack the left
 * matrix anew for every block of columns costs one copy for {@code WIDTH} multiply-adds, so it needs no block of its
 * own. The result is visited once for every {@code DEPTH} products.
 */
final class PackedFloatProduct {
    /** The columns of a block of the right matrix: with {@link FloatPanels#DEPTH}, a megabyte. */
    static final int WIDTH = 512;

    /** The tile for the rows that are left over. */
    static final FloatTile LOW = new FloatTile4x2();

    /** The tile that does most of the work. */
    static final FloatTile TALL = Registers.ARE_32 ? new FloatTile8x2() : LOW;

    /** The tile for a last panel that is no more than half full. */
    private static final FloatTile NARROW = new FloatTile8x1();

    private final FloatMatrix a;
    private final FloatMatrix b;
    private final FloatMatrix c;
    private final FloatBias bias;
    private final FloatTile tall;
    private final FloatWorkspace workspace;

    private PackedFloatProduct(
            FloatMatrix a, FloatMatrix b, FloatMatrix c, FloatBias bias, FloatTile tall, FloatWorkspace workspace) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.bias = bias;
        this.tall = tall;
        this.workspace = workspace;
    }

    /**
     * Multiplies on the caller's thread.
     *
     * @param a    {@code (n, k)}
     * @param b    {@code (k, m)}
     * @param c    receives the product, {@code (n, m)}
     * @param bias what is done to it at the end, or null
     * @param tall the tile for as many rows as possible
     */
    static void multiply(FloatMatrix a, FloatMatrix b, FloatMatrix c, FloatBias bias, FloatTile tall) {
        FloatWorkspace workspace = FloatWorkspace.borrow();
        try {
            new PackedFloatProduct(a, b, c, bias, tall, workspace).multiply();
        } finally {
            workspace.release();
        }
    }

    private void multiply() {
        for (int column = 0; column < c.columns(); column += WIDTH) {
            int width = Math.min(WIDTH, c.columns() - column);
            for (int k = 0; k < b.rows(); k += FloatPanels.DEPTH) {
                int depth = Math.min(FloatPanels.DEPTH, b.rows() - k);
                FloatPanels.packPanels(b.block(k, column, depth, width), workspace.panels);
                multiplyBlock(k, depth, column, width);
            }
        }
    }

    /** Passes all rows of the left matrix by a packed block of the right one. */
    private void multiplyBlock(int k, int depth, int column, int width) {
        int row = 0;
        while (row < c.rows()) {
            int left = c.rows() - row;
            FloatTile tile = left >= tall.rows() ? tall : LOW;
            int height = Math.min(tile.rows(), left);
            FloatPanels.packRows(a.block(row, k, height, depth), tile.rows(), workspace.rows);
            FloatMatrix result = c.block(row, column, height, width);
            multiplyRows(tile, depth, result, k > 0);
            if (bias != null && k + depth == b.rows()) {
                bias.block(row, column, height, width).applyTo(result);
            }
            row += height;
        }
    }

    /** Passes the panels of the block by a few packed rows. */
    private void multiplyRows(FloatTile tile, int depth, FloatMatrix result, boolean more) {
        int direct = result.columnStride() == 1 && result.rows() == tile.rows()
                ? result.columns() - result.columns() % FloatPanels.COLUMNS
                : 0;
        for (int i = 0; i < result.rows() && !more; i++) {
            Arrays.fill(result.elements(), result.at(i, 0), result.at(i, 0) + direct, 0);
        }
        for (int column = 0; column < direct; column += FloatPanels.COLUMNS) {
            tile.addProduct(
                    workspace.rows,
                    0,
                    workspace.panels,
                    column * depth,
                    depth,
                    result.elements(),
                    result.at(0, column),
                    result.rowStride());
        }
        for (int column = direct; column < result.columns(); column += FloatPanels.COLUMNS) {
            int width = Math.min(FloatPanels.COLUMNS, result.columns() - column);
            multiplyCorner(tile, depth, column * depth, result.block(0, column, result.rows(), width), more);
        }
    }

    /** Computes a tile aside, and copies what of it belongs to the result. */
    private void multiplyCorner(FloatTile tile, int depth, int panel, FloatMatrix result, boolean more) {
        FloatMatrix corner =
                new FloatMatrix(workspace.corner, 0, result.rows(), result.columns(), FloatPanels.COLUMNS, 1);
        if (more) {
            result.copyTo(corner);
        } else {
            Arrays.fill(workspace.corner, 0);
        }
        boolean isNarrow = result.columns() <= FloatPanels.COLUMNS / 2 && tile.rows() == NARROW.rows();
        FloatTile fitting = isNarrow ? NARROW : tile;
        fitting.addProduct(workspace.rows, 0, workspace.panels, panel, depth, workspace.corner, 0, FloatPanels.COLUMNS);
        corner.copyTo(result);
    }
}
