package torchwright.programs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints a matrix as numpy does: each number with the digits it needs, at most 8 behind the point, the points under
 * each other.
 *
 * <p>With an exponent if the numbers are far apart, large or small: numpy's {@code FloatingFormat}.
 */
final class NumpyText {
    private static final int PRECISION = 8;
    private static final int DIGITS_OF_A_FLOAT = 9;
    private static final double LARGE = 1e8;
    private static final double SMALL = 1e-4f; // numpy compares in float32
    private static final double FAR_APART = 1000;

    private NumpyText() {}

    /**
     * The text of a matrix of finite numbers.
     *
     * @param matrix rows of one length, at most 1,000 numbers, each row short enough for a line
     * @return what Python's {@code print} shows of it
     */
    static String of(float[][] matrix) {
        boolean withExponent = needsExponent(matrix);
        List<List<String>> texts = Arrays.stream(matrix)
                .map(row -> numbers(row)
                        .map(number -> withExponent ? scientific(number) : plain(number))
                        .toList())
                .toList();
        int before = longest(texts, NumpyText::beforeThePoint);
        int after = longest(texts, NumpyText::afterThePoint);
        return texts.stream()
                .map(row -> row.stream()
                        .map(text -> withExponent ? filled(text, before, after) : padded(text, before, after))
                        .collect(Collectors.joining(" ", "[", "]")))
                .collect(Collectors.joining("\n ", "[", "]"));
    }

    private static boolean needsExponent(float[][] matrix) {
        double[] sizes = Arrays.stream(matrix)
                .flatMap(NumpyText::numbers)
                .mapToDouble(number -> Math.abs(number))
                .filter(size -> size != 0)
                .toArray();
        double largest = Arrays.stream(sizes).max().orElse(1);
        double smallest = Arrays.stream(sizes).min().orElse(1);
        return largest >= LARGE || smallest < SMALL || (float) (largest / smallest) > FAR_APART;
    }

    private static Stream<Float> numbers(float[] row) {
        return IntStream.range(0, row.length).mapToObj(i -> row[i]);
    }

    private static String plain(float number) {
        BigDecimal digits = shortest(number).stripTrailingZeros();
        BigDecimal cut = digits.scale() > PRECISION ? digits.setScale(PRECISION, RoundingMode.HALF_EVEN) : digits;
        BigDecimal shown = cut.stripTrailingZeros();
        return signed(number, shown.scale() <= 0 ? shown.toPlainString() + "." : shown.toPlainString());
    }

    private static String scientific(float number) {
        BigDecimal digits = shortest(number).round(new MathContext(PRECISION + 1, RoundingMode.HALF_EVEN));
        BigDecimal stripped = digits.stripTrailingZeros();
        int exponent = number == 0 ? 0 : stripped.precision() - stripped.scale() - 1;
        String mantissa = stripped.scaleByPowerOfTen(-exponent).toPlainString();
        String power = (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return signed(number, (mantissa.contains(".") ? mantissa : mantissa + ".") + power);
    }

    private static String signed(float number, String text) {
        return number == 0 && 1 / number < 0 ? "-" + text : text;
    }

    /**
     * The fewest digits that are read back as this float; see {@link torchwright.optim.PythonText} for the two
     * roundings.
     */
    private static BigDecimal shortest(float number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < DIGITS_OF_A_FLOAT; digits++) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.floatValue() == number) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(DIGITS_OF_A_FLOAT, RoundingMode.HALF_EVEN));
    }

    private static int beforeThePoint(String text) {
        return text.indexOf('.');
    }

    private static int afterThePoint(String text) {
        int end = text.indexOf('e');
        return (end < 0 ? text.length() : end) - text.indexOf('.') - 1;
    }

    private static int longest(List<List<String>> texts, ToIntFunction<String> length) {
        return texts.stream().flatMap(List::stream).mapToInt(length).max().orElse(0);
    }

    private static String padded(String text, int before, int after) {
        return " ".repeat(before - beforeThePoint(text)) + text + " ".repeat(after - afterThePoint(text));
    }

    private static String filled(String text, int before, int after) {
        int end = text.indexOf('e');
        String zeros = "0".repeat(after - afterThePoint(text));
        return " ".repeat(before - beforeThePoint(text)) + text.substring(0, end) + zeros + text.substring(end);
    }
}
