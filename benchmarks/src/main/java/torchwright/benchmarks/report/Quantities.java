package torchwright.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as readers see them: three digits are what measurements are good for. */
final class Quantities {
    private static final int DIGITS = 3;
    private static final double THOUSAND = 1000;

    private Quantities() {}

    /** {@return a time with its unit, from nanoseconds} */
    static String time(double nanos) {
        double value = nanos;
        for (String unit : new String[] {" ns", " us", " ms"}) {
            if (Math.abs(value) < THOUSAND) {
                return digits(value) + unit;
            }
            value /= THOUSAND;
        }
        return digits(value) + " s";
    }

    /** {@return a ratio, {@code 1.83x}} */
    static String ratio(double ratio) {
        return (ratio < 10 ? String.format(Locale.ROOT, "%.2f", ratio) : digits(ratio)) + "x";
    }

    /** {@return three digits, more only where a number has more before its point, fewer where it is below 1} */
    static String digits(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        int beforePoint = rounded.precision() - rounded.scale();
        return rounded.setScale(Math.max(0, DIGITS - Math.max(1, beforePoint)), RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
