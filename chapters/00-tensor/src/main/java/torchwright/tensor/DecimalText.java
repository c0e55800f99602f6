package torchwright.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Real numbers as decimal text, the way Python's {@code format} and C's {@code printf} write them.
 *
 * <p>A double is a binary fraction with a finite decimal expansion. Both round that exact expansion, a tie to the even
 * digit. {@code String.format} rounds {@link Double#toString}'s shortest text instead, and a tie up: it writes 0.125
 * with two digits as 0.13, where 0.12 is expected here.
 */
final class DecimalText {
    private DecimalText() {}

    /**
     * Python's {@code f"{value:.4f}"}.
     *
     * @param value  any value
     * @param digits how many stand after the decimal point
     * @return such as {@code -0.1250}, {@code nan}, {@code inf}
     */
    static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        BigDecimal rounded = new BigDecimal(Math.abs(value)).setScale(digits, RoundingMode.HALF_EVEN);
        return sign(value) + rounded.toPlainString();
    }

    /**
     * Python's {@code f"{value:.4e}"}.
     *
     * @param value  any value
     * @param digits how many stand after the decimal point
     * @return such as {@code -1.2500e-01}, {@code nan}, {@code inf}
     */
    static String scientific(double value, int digits) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        // The rounding is done: this only fills up with zeros.
        BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).setScale(digits, RoundingMode.HALF_EVEN);
        String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return sign(value) + mantissa.toPlainString() + (exponent < 0 ? "e-" : "e+") + power;
    }

    /** The sign bit, which -0 and what is rounded to it have too. */
    private static String sign(double value) {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }

    private static String nonFinite(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value > 0 ? "inf" : "-inf";
    }
}
