package torchwright.optim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a value as Python prints it, for texts that are torch's: {@code 0.01}, {@code 1e-05}, {@code None}, {@code
 * False}, {@code (0.9, 0.999)}.
 */
public final class PythonText {
    private static final int DIGITS_OF_A_DOUBLE = 17;

    private PythonText() {}

    /**
     * The text of a value; Python: {@code str(value)}.
     *
     * @param value null, a Boolean, a whole or a real number, a list of such (printed as a tuple), or anything else,
     *     which prints as in Java
     * @return its text
     */
    public static String of(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Double || value instanceof Float) {
            return real(((Number) value).doubleValue());
        }
        if (value instanceof List<?> tuple) {
            return tuple.stream().map(PythonText::of).collect(Collectors.joining(", ", "(", ")"));
        }
        return value.toString();
    }

    /** The fewest digits that are still this very number; with an exponent below 1e-4 and from 1e16 on. */
    private static String real(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal digits = shortest(number);
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
            String sign = exponent < 0 ? "-" : "+";
            String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return mantissa + "e" + sign + power;
        }
        return digits.scale() <= 0 ? digits.toPlainString() + ".0" : digits.toPlainString();
    }

    /**
     * The fewest digits that are read back as this number. Double.toString of JDK 17 gives a digit too many for some.
     *
     * <p>Below a power of two the neighbours are closer than above: there the decimal above may be the same number
     * where the one below, though nearer, is another.
     */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < DIGITS_OF_A_DOUBLE; digits++) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == number) {
                    return rounded.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(DIGITS_OF_A_DOUBLE, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
    }
}
