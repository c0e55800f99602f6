package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfPrecisionTest {
    @Test
    void everyFloat16SurvivesTheWayOutAndBack() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = HalfPrecision.fromFloat16((short) bits);
            if (!Float.isNaN(value)) {
                assertEquals((short) bits, HalfPrecision.toFloat16(value), () -> "of " + value);
            }
        }
    }

    @Test
    void everyBfloat16SurvivesTheWayOutAndBack() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = HalfPrecision.fromBfloat16((short) bits);
            if (!Float.isNaN(value)) {
                assertEquals((short) bits, HalfPrecision.toBfloat16(value), () -> "of " + value);
            }
        }
    }

    @Test
    void everythingElseGoesToTheNearestAndTiesToTheEvenOne() {
        Random random = new Random(0);
        for (int i = 0; i < 200_000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Math.abs(value) > 65504 || Float.isNaN(value)) {
                continue;
            }
            short bits = HalfPrecision.toFloat16(value);
            double error = Math.abs(HalfPrecision.fromFloat16(bits) - (double) value);
            for (int neighbour : new int[] {-1, 1}) {
                float other = HalfPrecision.fromFloat16((short) (bits + neighbour));
                double otherError = Math.abs(other - (double) value);
                boolean nearest = Float.isNaN(other)
                        || error < otherError
                        || error == otherError && (bits & 1) == 0
                        || other == HalfPrecision.fromFloat16(bits);
                assertTrue(nearest, () -> value + " was rounded to " + HalfPrecision.fromFloat16(bits));
            }
        }
    }

    @Test
    void valuesBeyondTheRangeBecomeInfinite() {
        assertEquals(Float.POSITIVE_INFINITY, HalfPrecision.fromFloat16(HalfPrecision.toFloat16(65520f)));
        assertEquals(65504f, HalfPrecision.fromFloat16(HalfPrecision.toFloat16(65519f)));
        assertEquals(Float.NEGATIVE_INFINITY, HalfPrecision.fromFloat16(HalfPrecision.toFloat16(-1e30f)));
        assertTrue(Float.isNaN(HalfPrecision.fromFloat16(HalfPrecision.toFloat16(Float.NaN))));
        assertTrue(Float.isNaN(HalfPrecision.fromBfloat16(HalfPrecision.toBfloat16(Float.NaN))));
    }
}
