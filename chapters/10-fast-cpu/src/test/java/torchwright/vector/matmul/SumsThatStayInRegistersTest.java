package torchwright.vector.matmul;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("10.6")
class SumsThatStayInRegistersTest {
    private static final int ROWS = 4;
    private static final int COLUMNS = FloatPanels.COLUMNS;
    private static final int ROW_STRIDE = FloatPanels.ROW_STRIDE;

    private final FloatTile tile = new FloatTile4x2();

    @Test
    void oneProductForEachSum() {
        check(1, 0, 0, 0, COLUMNS, new Random(1));
    }

    @Test
    void severalProductsForEachSum() {
        check(5, 0, 0, 0, COLUMNS, new Random(2));
    }

    @Test
    void noProductsLeaveTheSumsAsTheyAre() {
        check(0, 0, 0, 0, COLUMNS, new Random(3));
    }

    @Test
    void theRowsOfTheResultMayBeFarApart() {
        check(3, 0, 0, 0, COLUMNS + 7, new Random(4));
    }

    @Test
    void rowsAndPanelAndResultMayBeginAnywhere() {
        check(3, 5, 2 * COLUMNS, 11, COLUMNS + 3, new Random(5));
    }

    @Test
    void aBlockAsDeepAsTheyCome() {
        check(FloatPanels.DEPTH, 0, 0, 0, COLUMNS, new Random(6));
    }

    @SeededTest(cases = 60)
    void everySumTakesItsProductsInOrderEachRoundedOnce(Random random) {
        check(
                random.nextInt(30),
                random.nextInt(8),
                random.nextInt(3) * COLUMNS,
                random.nextInt(8),
                COLUMNS + random.nextInt(8),
                random);
    }

    private void check(int depth, int aFrom, int bFrom, int cFrom, int cStride, Random random) {
        float[] a = filled(aFrom + ROWS * ROW_STRIDE, random);
        float[] b = filled(bFrom + depth * COLUMNS, random);
        float[] c = filled(cFrom + ROWS * cStride + 10, random);
        float[] expected = c.clone();
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                float sum = c[cFrom + i * cStride + j];
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(a[aFrom + i * ROW_STRIDE + k], b[bFrom + k * COLUMNS + j], sum);
                }
                expected[cFrom + i * cStride + j] = sum;
            }
        }
        float[] before = c.clone();
        tile.addProduct(a, aFrom, b, bFrom, depth, c, cFrom, cStride);
        if (Arrays.equals(c, expected)) {
            return;
        }
        int wrong = Arrays.mismatch(c, expected);
        int row = Math.floorDiv(wrong - cFrom, cStride);
        int column = Math.floorMod(wrong - cFrom, cStride);
        boolean inside = row >= 0 && row < ROWS && column < COLUMNS;
        fail("a tile of " + depth + " products a sum, rows of c " + cStride + " apart: c[" + wrong + "] is " + c[wrong]
                + ", expected " + expected[wrong] + "; before it was " + before[wrong] + "\n"
                + (inside
                        ? "It is row " + row + ", column " + column + " of the tile, in its "
                                + (column < COLUMNS / 2 ? "first" : "second") + " vector."
                        : "It lies outside the tile and must stay as it is."));
    }

    private static float[] filled(int length, Random random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
