package torchwright.cuda.emulator;

/** A format of floating point up to 32 bits: how its bits are read and how numbers are rounded to it. */
enum FloatFormat {
    /** IEEE half. */
    HALF(5, 10),
    /** The upper half of a float. */
    BFLOAT(8, 7),
    /** What tensor cores read of a float: 10 bits of fraction, in the bits of a float. */
    TF32(8, 10),
    /** IEEE single. */
    SINGLE(8, 23);

    private final int exponentBits;
    private final int fractionBits;
    private final int bias;
    private final int width;

    FloatFormat(int exponentBits, int fractionBits) {
        this.exponentBits = exponentBits;
        this.fractionBits = fractionBits;
        this.bias = (1 << exponentBits - 1) - 1;
        this.width = 1 + exponentBits + fractionBits;
    }

    /** {@return the format of a type; null for what is none of these} */
    static FloatFormat of(PtxType type) {
        return switch (type) {
            case F16, F16X2 -> HALF;
            case BF16, BF16X2 -> BFLOAT;
            case TF32 -> TF32;
            case F32 -> SINGLE;
            default -> null;
        };
    }

    /** {@return the number, or a zero of its sign if it is below the normal numbers and such are flushed} */
    long flushed(long bits, boolean flush) {
        long exponent = (1L << exponentBits) - 1 << fractionBits;
        return flush && (bits & exponent) == 0 ? bits & 1L << width - 1 : bits;
    }

    double toDouble(long bits) {
        return switch (this) {
            case SINGLE, TF32 -> Float.intBitsToFloat((int) bits);
            case BFLOAT -> Float.intBitsToFloat((int) bits << 16);
            case HALF -> half((int) bits);
        };
    }

    private static double half(int bits) {
        int exponent = bits >>> 10 & 31;
        int fraction = bits & 0x3FF;
        double magnitude;
        if (exponent == 31) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            magnitude = fraction * 0x1p-24;
        } else {
            magnitude = Math.scalb((double) (1024 + fraction), exponent - 25);
        }
        return (bits & 0x8000) != 0 ? -magnitude : magnitude;
    }

    /** {@return the bits of a number in this format} */
    long round(double value, Rounding mode) {
        if (this == SINGLE && mode == Rounding.NEAREST) {
            return Double.isNaN(value) ? 0x7FFF_FFFFL : Float.floatToRawIntBits((float) value) & 0xFFFF_FFFFL;
        }
        long sign = Double.doubleToRawLongBits(value) < 0 ? 1 : 0;
        if (Double.isNaN(value)) {
            return placed(0, (1L << width - 1) - 1);
        }
        double magnitude = Math.abs(value);
        long infinity = (1L << exponentBits) - 1 << fractionBits;
        if (Double.isInfinite(value)) {
            return placed(sign, infinity);
        }
        // The distance of neighbours around the value; below the smallest normal number it stays the same.
        int unit = Math.max(Math.getExponent(magnitude), 1 - bias) - fractionBits;
        double steps = Math.scalb(magnitude, -unit);
        double rounded = sign != 0 ? -mode.integer(-steps) : mode.integer(steps);
        // A carry out of the fraction counts the exponent up by itself.
        long bits = (long) rounded + ((long) Math.max(0, unit + fractionBits + bias - 1) << fractionBits);
        if (bits >= infinity) {
            boolean towardsZero =
                    mode == Rounding.ZERO || mode == Rounding.DOWN && sign == 0 || mode == Rounding.UP && sign != 0;
            bits = towardsZero ? infinity - 1 : infinity;
        }
        return placed(sign, bits);
    }

    private long placed(long sign, long magnitude) {
        long bits = sign << width - 1 | magnitude;
        // The 13 bits that tensor cores do not read stay zero.
        return this == TF32 ? bits << 13 : bits;
    }
}
