package torchwright.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An option of an optimiser as text, in JSON's way of writing: a number, {@code true}, {@code false}, {@code null}, a
 * string, or a list of these.
 *
 * <p>A whole number stays one: torch prints {@code momentum: 0} and {@code momentum: 0.0} differently.
 */
final class OptionText {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern REAL =
            Pattern.compile("-?(\\d{1,400}(\\.\\d{1,400})?([eE][-+]?\\d{1,4})?|Infinity)|NaN");
    private static final Pattern PLAIN = Pattern.compile("\"[^\"\\\\,\\p{Cntrl}]{0,1000}\"");

    private OptionText() {}

    /**
     * Writes a value.
     *
     * @param value the value of an option
     * @return its text
     * @throws IllegalArgumentException if it is something else than the text can tell
     */
    static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(OptionText::of).toList().toString();
        }
        String text = value instanceof String string ? JsonString.quote(string) : String.valueOf(value);
        boolean known = text.startsWith("\"")
                ? PLAIN.matcher(text).matches()
                : value == null || value instanceof Boolean || value instanceof Number && isNumber(text);
        if (!known) {
            throw new IllegalArgumentException("an option of the optimizer cannot be saved: "
                    + JsonString.excerpt(text) + " (" + value.getClass().getSimpleName()
                    + ")\nNumbers, truth values, null, plain strings and lists of them can.");
        }
        return text;
    }

    private static boolean isNumber(String text) {
        return WHOLE.matcher(text).matches() || REAL.matcher(text).matches();
    }

    /**
     * Reads a value.
     *
     * @param text what {@link #of} wrote, or somebody else
     * @return the value; a number is a Long or a Double
     * @throws FileFormatException if it is no such text
     */
    static Object parse(String text) throws FileFormatException {
        if (!text.startsWith("[")) {
            return scalar(text);
        }
        if (!text.endsWith("]")) {
            throw refused(text);
        }
        List<Object> list = new ArrayList<>();
        if (!text.equals("[]")) {
            for (String element : text.substring(1, text.length() - 1).split(", ", -1)) {
                list.add(scalar(element));
            }
        }
        return list;
    }

    private static Object scalar(String text) throws FileFormatException {
        if (text.equals("null")) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (PLAIN.matcher(text).matches()) {
            return text.substring(1, text.length() - 1);
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (REAL.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        throw refused(text);
    }

    private static FileFormatException refused(String text) {
        return new FileFormatException(
                SafeTensorsHeader.PREFIX, "the metadata has no option of an optimizer in " + JsonString.excerpt(text));
    }
}
