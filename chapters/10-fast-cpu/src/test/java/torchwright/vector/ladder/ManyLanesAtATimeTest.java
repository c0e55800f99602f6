package torchwright.vector.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("10.4")
class ManyLanesAtATimeTest {
    @Test
    void wholeVectorsOfEveryWidth() {
        for (int length : new int[] {16, 32, 64, 128}) {
            check(3, length, 0, 0, new Random(length));
        }
    }

    @Test
    void whatFillsNoVectorIsAddedToo() {
        for (int length : new int[] {1, 2, 3, 7, 15, 17, 31, 33, 63, 65, 127}) {
            check(3, length, 0, 0, new Random(length));
        }
    }

    @Test
    void noElementsAreNoWork() {
        check(2, 0, 0, 0, new Random(1));
    }

    @Test
    void rowsMayBeginAnywhere() {
        check(-2, 37, 5, 11, new Random(2));
    }

    @Test
    void aNumberThatIsNoneStaysNone() {
        // Room for a whole vector behind the row, which must not be used.
        float[] x = Arrays.copyOf(new float[] {Float.NaN, 1, Float.POSITIVE_INFINITY, 1}, 70);
        float[] y = Arrays.copyOf(new float[] {1, Float.NaN, 1, 1}, 70);
        VectorProduct.addScaled(0, x, 0, y, 0, 4);
        assertTrue(
                Float.isNaN(y[0]) && Float.isNaN(y[1]) && Float.isNaN(y[2]),
                "0 * NaN, NaN + 0 and 0 * infinity are NaN, but y begins with " + Arrays.toString(Arrays.copyOf(y, 4)));
    }

    @Test
    void theProductOfMatricesIsMadeOfSuchRows() {
        Products.check(VectorProduct::multiply, 3, 70, 300, new Random(3), 70);
    }

    /** The product is not rounded before it is added: a lane and a loop with fma give the same bits. */
    @SeededTest(cases = 100)
    void eachSumIsRoundedOnce(Random random) {
        check(random.nextFloat() * 4 - 2, random.nextInt(100), random.nextInt(5), random.nextInt(5), random);
    }

    private static void check(float factor, int length, int xStart, int yStart, Random random) {
        float[] x = Products.filled(xStart + length + 20, random);
        float[] y = Products.filled(yStart + length + 20, random);
        float[] before = y.clone();
        try {
            VectorProduct.addScaled(factor, x, xStart, y, yStart, length);
        } catch (IndexOutOfBoundsException beyond) {
            fail(
                    "a row of " + length + " elements: a vector does not fit into what is left of the array\n"
                            + "It begins too late: what fills no vector is done one by one.",
                    beyond);
        }
        for (int i = 0; i < y.length; i++) {
            boolean inside = i >= yStart && i < yStart + length;
            float expected = inside ? Math.fma(factor, x[xStart + i - yStart], before[i]) : before[i];
            int position = i;
            assertEquals(
                    expected,
                    y[i],
                    () -> "a row of " + length + " elements that begins at " + yStart + " in y and at " + xStart
                            + " in x, factor " + factor + ": y[" + position + "]"
                            + (inside ? "" : " lies outside the row and must stay as it is"));
        }
    }
}
