package torchwright.vector.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("10.9")
class WhileItIsNearTest {
    private static final int CHUNK = SoftmaxRow.CHUNK;

    @Test
    void aShortRowIsOneChunk() {
        check(filled(5, new Random(1)), 0, 5, 3);
    }

    @Test
    void aRowThatFillsItsChunkExactly() {
        check(filled(CHUNK, new Random(2)), 0, CHUNK, 3);
    }

    @Test
    void theTotalIsThatOfAllChunks() {
        check(filled(3 * CHUNK, new Random(3)), 0, 3 * CHUNK, 3);
    }

    @Test
    void theLastChunkMayBeShort() {
        check(filled(2 * CHUNK + 7, new Random(4)), 0, 2 * CHUNK + 7, 3);
    }

    @Test
    void onlyTheRowIsWritten() {
        check(filled(CHUNK + 40, new Random(5)), 13, CHUNK + 3, 3);
    }

    @Test
    void largeElementsDoNotOverflow() {
        float[] x = filled(20, new Random(6));
        for (int i = 0; i < x.length; i++) {
            x[i] += 500;
        }
        check(x, 0, x.length, 503);
    }

    @Test
    void whatIsFarBelowTheLargestIsZero() {
        float[] x = filled(20, new Random(7));
        x[0] = -1000;
        x[1] = Float.NEGATIVE_INFINITY;
        check(x, 0, x.length, 3);
    }

    @Test
    void aRowMayBeReplacedByItsPowers() {
        float[] x = {1, 2, 3};
        double total = SoftmaxRow.powers(x, 0, x, 0, 3, 3);
        assertEquals(1.503214724408055, total, 1e-6, "e^-2 + e^-1 + e^0");
        assertEquals(0.13533528f, x[0], 1e-7f, "e^(1 - 3)");
        assertEquals(1f, x[2], "e^(3 - 3)");
    }

    @Test
    void theSoftmaxOfARowIsItsSharesOfTheTotal() {
        float[] row = {1, 2, 3};
        SoftmaxRow.softmax(row, 0, row, 0, 3);
        assertEquals(0.09003057f, row[0], 1e-7f, "softmax of [1, 2, 3], element 0");
        assertEquals(0.24472848f, row[1], 1e-7f, "softmax of [1, 2, 3], element 1");
        assertEquals(0.66524094f, row[2], 1e-7f, "softmax of [1, 2, 3], element 2");
    }

    /** Many ones, whose exact total a float could not hold: 2^20 + 2^-4 and the like. */
    @Test
    void theTotalOfALongRowKeepsItsDigits() {
        int count = 1 << 16;
        float[] x = new float[count];
        x[count - 1] = -10;
        double total = SoftmaxRow.powers(x, 0, new float[count], 0, count, 0);
        assertEquals(count - 1 + Math.exp(-10), total, 1e-5, "65,535 times e^0, and e^-10");
    }

    @SeededTest(cases = 30)
    void rowsOfAnyLength(Random random) {
        int count = 1 + random.nextInt(2 * CHUNK + 100);
        int from = random.nextInt(5);
        check(filled(from + count + 3, random), from, count, 3);
    }

    private static void check(float[] x, int from, int count, float largest) {
        float[] expected = new float[x.length];
        // What was there before: no power is negative.
        Arrays.fill(expected, -5);
        double expectedTotal = 0;
        for (int i = from; i < from + count; i++) {
            expected[i] = (float) Math.exp((double) x[i] - largest);
            expectedTotal += expected[i];
        }
        float[] before = x.clone();
        float[] z = new float[x.length];
        Arrays.fill(z, -5);
        double total = SoftmaxRow.powers(x, from, z, from, count, largest);
        if (!Arrays.equals(x, before)) {
            fail("x is only to be read, but it has changed at " + Arrays.mismatch(x, before));
        }
        String row =
                "a row of " + count + " elements from " + from + " on, chunks of " + CHUNK + ", largest " + largest;
        for (int i = 0; i < z.length; i++) {
            if (!(Math.abs(z[i] - expected[i]) <= 1e-6)) {
                fail(row + ": z[" + i + "] is " + z[i] + ", but "
                        + (i < from || i >= from + count
                                ? "it lies outside the row and must stay as it is"
                                : "e^(" + x[i] + " - " + largest + ") is " + expected[i]));
            }
        }
        assertEquals(expectedTotal, total, 1e-5 * (1 + expectedTotal), row + ": the total of the powers");
    }

    private static float[] filled(int length, Random random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() * 6 - 3;
        }
        return values;
    }
}
