package torchwright.tensor;

/**
 * The two 16-bit floating-point formats as raw bits, rounded to nearest, ties to even.
 *
 * <p>Java has these conversions from version 20 on, for float16 only; this engine runs on 17.
 */
public final class HalfPrecision {
    private static final int FLOAT16_BIAS = 15;
    private static final int FLOAT32_BIAS = 127;
    private static final int DROPPED_BITS = 13;
    private static final float SMALLEST_SUBNORMAL = 0x1p-24f;

    private HalfPrecision() {}

    /**
     * Rounds a float32 to float16.
     *
     * @param value any value; beyond 65504 (after rounding) it becomes an infinity
     * @return the 16 bits
     */
    public static short toFloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int magnitude = bits & 0x7fffffff;
        if (magnitude > 0x7f800000) {
            return (short) (sign | 0x7e00);
        }
        if (magnitude < (FLOAT32_BIAS - FLOAT16_BIAS + 1) << 23) {
            // Below the smallest normal number the format is a fixed-point one, and rint rounds ties to even.
            return (short) (sign | (int) Math.rint(Float.intBitsToFloat(magnitude) / (double) SMALLEST_SUBNORMAL));
        }
        int rebiased = magnitude - (FLOAT32_BIAS - FLOAT16_BIAS << 23);
        // A carry out of the fraction raises the exponent, which is the right answer, up to infinity.
        int rounded = roundToEven(rebiased, DROPPED_BITS);
        return (short) (sign | Math.min(rounded, 0x7c00));
    }

    /**
     * Widens a float16, exactly.
     *
     * @param bits the 16 bits
     * @return the same value as a float32
     */
    public static float fromFloat16(short bits) {
        int exponent = bits >>> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude;
        if (exponent == 0) {
            magnitude = fraction * SMALLEST_SUBNORMAL;
        } else if (exponent == 0x1f) {
            magnitude = Float.intBitsToFloat(0x7f800000 | fraction << DROPPED_BITS);
        } else {
            magnitude = Float.intBitsToFloat(exponent + FLOAT32_BIAS - FLOAT16_BIAS << 23 | fraction << DROPPED_BITS);
        }
        return bits < 0 ? -magnitude : magnitude;
    }

    /**
     * Rounds a float32 to bfloat16.
     *
     * @param value any value
     * @return the 16 bits
     */
    public static short toBfloat16(float value) {
        if (Float.isNaN(value)) {
            return 0x7fc0;
        }
        return (short) roundToEven(Float.floatToRawIntBits(value), 16);
    }

    /**
     * Widens a bfloat16, exactly.
     *
     * @param bits the 16 bits
     * @return the same value as a float32
     */
    public static float fromBfloat16(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    private static int roundToEven(int bits, int dropped) {
        int lastKept = bits >>> dropped & 1;
        return bits + (1 << dropped - 1) - 1 + lastKept >>> dropped;
    }
}
