package torchwright.vector.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("10.8")
class PowersOfETest {
    private static final double LN_2 = Math.log(2);

    @Test
    void theZerothPowerIsOne() {
        assertEquals(1f, exp(0f), "e^0");
        assertEquals(1f, exp(-0f), "e^-0");
    }

    @Test
    void whereNothingIsSubtractedThePolynomialAloneCounts() {
        check(0.1f);
        check(-0.2f);
        check(0.3f);
    }

    @Test
    void theFirstPowerIsE() {
        check(1f);
    }

    @Test
    void aMultipleOfTheLogarithmOfTwoLeavesARestNearZero() {
        for (int n = -120; n <= 120; n++) {
            check((float) (n * LN_2));
        }
    }

    @Test
    void halfWayBetweenTwoMultiplesTheRestIsLargest() {
        for (int n = -120; n <= 120; n++) {
            check((float) ((n + 0.499) * LN_2));
            check((float) ((n - 0.499) * LN_2));
        }
    }

    @Test
    void largeAndSmallPowersKeepTheirDigits() {
        check(88.7f);
        check(50f);
        check(-50f);
        check(-87f);
    }

    @Test
    void powersBelowTheNormalRangeKeepWhatDigitsAreLeft() {
        check(-88f);
        check(-100f);
        check(-103.9f);
    }

    @Test
    void whatIsTooLargeTooSmallOrNoNumberIsSo() {
        assertEquals(Float.POSITIVE_INFINITY, exp(89f), "e^89 in float32");
        assertEquals(Float.POSITIVE_INFINITY, exp(Float.POSITIVE_INFINITY), "e^infinity");
        assertEquals(0f, exp(-105f), "e^-105 in float32");
        assertEquals(0f, exp(Float.NEGATIVE_INFINITY), "e^-infinity");
        assertEquals(Float.NaN, exp(Float.NaN), "e^NaN");
    }

    @SeededTest(cases = 100)
    void noPowerIsFartherThanOneUlpFromItsValue(Random random) {
        float[] x = new float[200];
        for (int i = 0; i < x.length; i++) {
            x[i] = -103 + 191 * random.nextFloat();
        }
        float[] z = new float[x.length];
        Exponential.exp(x, 0, z, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            check(x[i], z[i]);
        }
    }

    private static float exp(float x) {
        float[] both = {x};
        Exponential.exp(both, 0, both, 0, 1);
        return both[0];
    }

    private static void check(float x) {
        check(x, exp(x));
    }

    private static void check(float x, float actual) {
        double expected = StrictMath.exp(x);
        double ulps = Math.abs(actual - expected) / Math.ulp((float) expected);
        if (!(ulps <= 1)) {
            long n = Math.round(x / LN_2);
            fail("e^" + x + " is " + actual + ", but should be " + (float) expected + ": "
                    + (Float.isFinite(actual) ? Math.round(ulps * 1000) / 1000.0 : "too many")
                    + " ulp away, and 1 is allowed\nx = " + n + " ln 2 + "
                    + (float) (x - n * LN_2)
                    + (Float.isInfinite(actual) ? ": scale times scaleToo alone is too large for a float" : ""));
        }
    }
}
