package torchwright.vector.matmul;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("10.5")
class InTheOrderOfReadingTest {
    private static final int COLUMNS = FloatPanels.COLUMNS;

    @Test
    void aBlockAsWideAsAPanelIsCopiedRowByRow() {
        check(rowMajor(3, COLUMNS), 0);
    }

    @Test
    void aBlockOfAWiderMatrixLeavesOutWhatIsBesideIt() {
        check(rowMajor(5, 3 * COLUMNS).block(1, 4, 3, COLUMNS), 0);
    }

    @Test
    void aTransposedBlockIsReadByItsStrides() {
        check(rowMajor(COLUMNS, 5).transposed(), 0);
    }

    @Test
    void everyOtherElementIsReadByItsStrides() {
        FloatMatrix all = rowMajor(6, 2 * COLUMNS);
        check(new FloatMatrix(all.elements(), 1, 3, COLUMNS, 2 * all.rowStride(), 2), 0);
    }

    @Test
    void columnsThatLackAreZero() {
        check(rowMajor(4, COLUMNS - 1), 0);
        check(rowMajor(4, 1), 0);
    }

    @Test
    void aPanelMayBeginAnywhereInTheArray() {
        check(rowMajor(2, COLUMNS), 3 * COLUMNS);
        check(rowMajor(2, COLUMNS - 2), 7);
    }

    @Test
    void theRestOfAPanelLeavesItsBeginningAlone() {
        check(rowMajor(3, 2), COLUMNS - 4, 4);
        check(rowMajor(5, 3).transposed(), COLUMNS - 2, 2);
    }

    @Test
    void aBlockOfNoRowsIsNothing() {
        check(rowMajor(2, COLUMNS).block(0, 0, 0, COLUMNS), 5);
    }

    @SeededTest(cases = 100)
    void anyBlockOfAnyMatrix(Random random) {
        FloatMatrix all = rowMajor(1 + random.nextInt(9), COLUMNS + random.nextInt(9));
        int width = 1 + random.nextInt(COLUMNS);
        FloatMatrix block = random.nextBoolean()
                ? all.block(0, random.nextInt(all.columns() - width + 1), all.rows(), width)
                : rowMajor(width, 1 + random.nextInt(9)).transposed();
        check(block, width + random.nextInt(COLUMNS - width + 1), random.nextInt(50));
    }

    /** A matrix whose elements are 1, 2, 3, ... in the order of memory. */
    private static FloatMatrix rowMajor(int rows, int columns) {
        float[] elements = new float[rows * columns];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = i + 1;
        }
        return new FloatMatrix(elements, 0, rows, columns, columns, 1);
    }

    private static void check(FloatMatrix block, int from) {
        check(block, COLUMNS, from);
    }

    private static void check(FloatMatrix block, int width, int from) {
        float[] panel = new float[from + block.rows() * COLUMNS + 20];
        // What an earlier block has left there.
        Arrays.fill(panel, Float.NaN);
        FloatPanels.packColumns(block, width, panel, from);
        for (int position = 0; position < panel.length; position++) {
            int row = Math.floorDiv(position - from, COLUMNS);
            int column = Math.floorMod(position - from, COLUMNS);
            boolean inside = row >= 0 && row < block.rows() && column < width;
            float expected = !inside ? Float.NaN : column < block.columns() ? element(block, row, column) : 0;
            if (Float.compare(expected, panel[position]) != 0) {
                fail("a block of " + block.rows() + " rows and " + block.columns() + " columns (strides "
                        + block.rowStride() + " and " + block.columnStride() + "), packed " + width + " wide, from "
                        + from + " on: panel[" + position + "] is " + panel[position] + "\n"
                        + expectation(inside, row, column, block, expected));
            }
        }
    }

    private static float element(FloatMatrix block, int row, int column) {
        return block.elements()[block.offset() + row * block.rowStride() + column * block.columnStride()];
    }

    private static String expectation(boolean inside, int row, int column, FloatMatrix block, float expected) {
        if (!inside) {
            return "It lies outside what is packed and must stay as it was, NaN: row k of the block begins at from + k *"
                    + " COLUMNS, and COLUMNS is " + COLUMNS + ".";
        }
        return column < block.columns()
                ? "It is the place of row " + row + ", column " + column + " of the block, which is " + expected + "."
                : "The block has no column " + column + ": it is filled up with 0.";
    }
}
