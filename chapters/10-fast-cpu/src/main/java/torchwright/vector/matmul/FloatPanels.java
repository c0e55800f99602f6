package torchwright.vector.matmul;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.kit.Todo;
import torchwright.vector.Lanes;

/**
 * Packs blocks of the two matrices in the order in which {@link FloatTile} reads them.
 *
 * <p>Note [Packing]: a tile takes a step over k by reading a row of the right matrix's panel and an element of each of
 * the left matrix's rows. Packed, the panel is {@code panel[k * COLUMNS + j]} and the rows are
 * {@code rows[i * ROW_STRIDE + k]}: the tile walks straight through both, and knows every distance when it is compiled,
 * whatever the strides of the matrices. Only the way of packing depends on these. Rows of neighbours are copied in one
 * go, which costs next to nothing. Columns of neighbours have to be transposed, at about a cycle for an element: see
 * Note [Which way round] for the choice of the one that pays.
 */
final class FloatPanels {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;

    /** The columns of a panel: two registers. */
    static final int COLUMNS = 2 * LANES.length();

    /** The most products that a sum takes between two visits to the result: the length of a packed row. */
    static final int DEPTH = 512;

    /**
     * From a packed row to the next: a little more than its length. At a distance that is a power of two, the rows
     * would compete for the same few places of the cache.
     */
    static final int ROW_STRIDE = DEPTH + 8;

    private FloatPanels() {}

    /**
     * Packs a block of the right matrix as panels; the last one is filled up with zeros.
     *
     * @param block  {@code (depth, columns)}
     * @param panels receives them, {@code depth * COLUMNS} elements each
     */
    static void packPanels(FloatMatrix block, float[] panels) {
        for (int column = 0; column < block.columns(); column += COLUMNS) {
            int width = Math.min(COLUMNS, block.columns() - column);
            FloatMatrix part = block.block(0, column, block.rows(), width);
            int from = column * block.rows();
            if (width == COLUMNS && block.columnStride() == 1) {
                copyPanel(part, panels, from);
            } else {
                packPanel(part, panels, from);
            }
        }
    }

    /**
     * Packs a few rows of the left matrix; those that the tile has beyond them are filled with zeros.
     *
     * @param block  {@code (rows, depth)}
     * @param height the rows of the tile
     * @param rows   receives {@code block[i, k]} at {@code i * ROW_STRIDE + k}
     */
    static void packRows(FloatMatrix block, int height, float[] rows) {
        int depth = block.columns();
        int row = 0;
        if (block.columnStride() == 1) {
            for (; row < block.rows(); row++) {
                System.arraycopy(block.elements(), block.at(row, 0), rows, row * ROW_STRIDE, depth);
            }
        }
        for (; row + 4 <= block.rows(); row += 4) {
            packFourRows(block, row, rows);
        }
        for (; row < block.rows(); row++) {
            for (int k = 0; k < depth; k++) {
                rows[row * ROW_STRIDE + k] = block.elements()[block.at(row, k)];
            }
        }
        for (; row < height; row++) {
            Arrays.fill(rows, row * ROW_STRIDE, row * ROW_STRIDE + depth, 0);
        }
    }

    /** Packs four rows of any strides side by side: four neighbours in a column share a line of the cache. */
    private static void packFourRows(FloatMatrix block, int row, float[] rows) {
        float[] elements = block.elements();
        int step = block.columnStride();
        int first = block.at(row, 0);
        int second = block.at(row + 1, 0);
        int third = block.at(row + 2, 0);
        int fourth = block.at(row + 3, 0);
        int target = row * ROW_STRIDE;
        for (int k = 0; k < block.columns(); k++) {
            int at = k * step;
            rows[target + k] = elements[first + at];
            rows[target + k + ROW_STRIDE] = elements[second + at];
            rows[target + k + 2 * ROW_STRIDE] = elements[third + at];
            rows[target + k + 3 * ROW_STRIDE] = elements[fourth + at];
        }
    }

    /** Copies a panel whose rows are whole vectors of neighbours. */
    private static void copyPanel(FloatMatrix part, float[] panel, int from) {
        for (int k = 0; k < part.rows(); k++) {
            int source = part.at(k, 0);
            int target = from + k * COLUMNS;
            FloatVector left = FloatVector.fromArray(LANES, part.elements(), source);
            FloatVector right = FloatVector.fromArray(LANES, part.elements(), source + LANES.length());
            left.intoArray(panel, target);
            right.intoArray(panel, target + LANES.length());
        }
    }

    /** Packs a panel of any strides. */
    private static void packPanel(FloatMatrix part, float[] panel, int from) {
        if (part.rowStride() != 1 && part.columnStride() != 1) {
            packColumns(part, COLUMNS, panel, from);
            return;
        }
        if (part.columns() < COLUMNS) {
            Arrays.fill(panel, from, from + part.rows() * COLUMNS, 0);
        }
        part.copyTo(new FloatMatrix(panel, from, part.rows(), part.columns(), COLUMNS, 1));
    }

    /**
     * Packs columns of any strides, and fills up the panel.
     *
     * @param part  {@code (depth, columns)}
     * @param width the columns to be written, at least those of the part
     * @param panel receives {@code part[k, j]} at {@code from + k * COLUMNS + j}, and zeros for the columns that the
     *     part does not have
     * @param from  where the first element goes
     */
    static void packColumns(FloatMatrix part, int width, float[] panel, int from) {
        // Exercise 10.5: Copy a block of a matrix into a panel, in the order in which the multiplication will read it.
        // Page: 10-fast-cpu.html#in-the-order-of-reading
        throw new Todo("10.5");
    }
}
