package torchwright.cuda.emulator;

/** Operands that instructions are tried on, as the bits of a register, and numbers as such bits. */
final class OperandValues {
    static final long[] INTS = {
        0,
        1,
        2,
        5,
        31,
        32,
        33,
        63,
        64,
        100,
        0x7FFF,
        0x8000,
        0xFFFF,
        0x1234_5678,
        Integer.MAX_VALUE,
        0x8000_0000L,
        0xFFFF_FFFFL,
        -1,
        -7,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0x0123_4567_89AB_CDEFL
    };
    static final long[] FEW = {0, 1, 5, 0x1234_5678, 0x8000_0000L, 0xFFFF_FFF9L, -1, 0x0123_4567_89AB_CDEFL};
    static final long[] FLOATS = floats(
            0,
            -0.0f,
            1,
            -1.5f,
            0.1f,
            3.7f,
            -2.5f,
            2.5f,
            1e-40f,
            -Float.MIN_VALUE,
            3e38f,
            -3e38f,
            1e10f,
            1e7f,
            5e9f,
            -0.3f,
            Float.MIN_NORMAL,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY);
    static final long[] SOME_FLOATS =
            floats(0, -0.0f, 1, -1.5f, 0.1f, 3e38f, 1e-40f, 1e-20f, Float.NaN, Float.NEGATIVE_INFINITY);
    static final long[] DOUBLES = doubles(
            0,
            -0.0,
            1,
            -1.5,
            0.1,
            1e300,
            -1e-310,
            3,
            2.5,
            -2.5,
            1e19,
            1.8e19,
            -3e9,
            Double.NaN,
            Double.NEGATIVE_INFINITY);
    static final long[] HALVES = {
        0, 0x8000, 0x3C00, 0xBE00, 0x2E66, 0x7BFF, 1, 0x83FF, 0x7C00, 0xFC00, 0x7E00, 0x4248, 0x1400, 0x6400
    };

    static long[] floats(float... values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]) & 0xFFFF_FFFFL;
        }
        return bits;
    }

    static long[] doubles(double... values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return bits;
    }

    static float f(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    static long b(float value) {
        return Float.floatToRawIntBits(value);
    }

    static double d(long bits) {
        return Double.longBitsToDouble(bits);
    }

    static long b(double value) {
        return Double.doubleToRawLongBits(value);
    }

    static double h(long bits) {
        return FloatFormat.HALF.toDouble(bits & 0xFFFF);
    }

    static long half(double value) {
        return FloatFormat.HALF.round(value, Rounding.NEAREST);
    }

    private OperandValues() {}
}
