package torchwright.tensor.cpu;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** A number as a C++ stream prints it, {@code %g}: torch's messages contain such numbers. */
final class StreamedNumber {
    private static final int DIGITS = 6;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    private StreamedNumber() {}

    /** {@return six significant digits without trailing zeros, such as {@code 0.1}, {@code 2}, {@code 3e+38}} */
    static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0" : "-0";
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent < DIGITS) {
            return rounded.toPlainString();
        }
        String sign = exponent < 0 ? "-" : "+";
        return String.format(
                Locale.ROOT, "%se%s%02d", rounded.movePointLeft(exponent).toPlainString(), sign, Math.abs(exponent));
    }
}
