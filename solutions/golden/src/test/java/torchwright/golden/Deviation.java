package torchwright.golden;

import java.util.Locale;
import torchwright.tensor.DType;
import torchwright.tensor.HalfPrecision;

/** Distances between floating-point numbers, in units in the last place of the type they are stored in. */
final class Deviation {
    private Deviation() {}

    /**
     * How many representable numbers lie between two.
     *
     * @param expected the number that is right
     * @param actual   the number that came out
     * @param dtype    the type whose numbers are counted
     * @return 0 for equal bits or two NaNs; infinite where one is NaN or a zero has the wrong sign
     */
    static double ulps(double expected, double actual, DType dtype) {
        if (Double.doubleToLongBits(expected) == Double.doubleToLongBits(actual)) {
            return 0;
        }
        if (Double.isNaN(expected) || Double.isNaN(actual) || (expected == 0 && actual == 0)) {
            return Double.POSITIVE_INFINITY;
        }
        long from = rank(expected, dtype);
        long to = rank(actual, dtype);
        // Across zero the places may be too far apart for a long; on one side a double would round them.
        return from < 0 == to < 0 ? Math.abs(from - to) : Math.abs((double) from - to);
    }

    /**
     * The difference of two numbers in units of a third.
     *
     * @param expected the number that is right
     * @param actual   the number that came out
     * @param largest  the number whose last place is the unit
     * @param dtype    the type in which it has that last place
     * @return 0 for equal numbers or two NaNs; infinite where only one is NaN or infinite
     */
    static double units(double expected, double actual, double largest, DType dtype) {
        if (expected == actual || (Double.isNaN(expected) && Double.isNaN(actual))) {
            return 0;
        }
        double difference = Math.abs(expected - actual) / ulp(largest, dtype);
        return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }

    /** The place of a number among all of its type, counted from zero. */
    private static long rank(double value, DType dtype) {
        long magnitude = switch (dtype) {
            case FLOAT16 -> HalfPrecision.toFloat16((float) Math.abs(value));
            case BFLOAT16 -> HalfPrecision.toBfloat16((float) Math.abs(value));
            case FLOAT32 -> Float.floatToIntBits((float) Math.abs(value));
            default -> Double.doubleToLongBits(Math.abs(value));
        };
        return value < 0 ? -magnitude : magnitude;
    }

    private static double ulp(double value, DType dtype) {
        return switch (dtype) {
            case FLOAT16 -> Math.ulp((float) value) * 0x1p13;
            case BFLOAT16 -> Math.ulp((float) value) * 0x1p16;
            case FLOAT32 -> Math.ulp((float) value);
            default -> Math.ulp(value);
        };
    }

    /** {@return a deviation as text, whole where it is} */
    static String text(double deviation) {
        return deviation == Math.rint(deviation) && !Double.isInfinite(deviation)
                ? Long.toString((long) deviation)
                : String.format(Locale.ROOT, "%.2f", deviation);
    }
}
