package torchwright.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the few Python literals that the header of a {@code .npy} file is made of: a string, a truth value, a tuple of
 * whole numbers, and the punctuation of a dictionary.
 *
 * <p>numpy leaves this to {@code ast.literal_eval}; here nothing is understood but what {@code numpy.save} writes.
 */
final class PythonLiteral {
    private final String text;
    private final long origin;
    private int position;

    /**
     * Begins to read.
     *
     * @param text   the text, in Latin-1
     * @param origin where in its file the text begins
     */
    PythonLiteral(byte[] text, long origin) {
        this.text = new String(text, StandardCharsets.ISO_8859_1);
        this.origin = origin;
    }

    /** {@return where in the file the next value begins} */
    long offset() {
        skipSpace();
        return origin + position;
    }

    /**
     * Reads a string in single or double quotation marks, without escapes.
     *
     * @return the string
     * @throws FileFormatException if there is none
     */
    String string() throws FileFormatException {
        skipSpace();
        char mark = peek();
        if (mark != '\'' && mark != '"') {
            throw expected("a string");
        }
        int end = text.indexOf(mark, position + 1);
        String value = end < 0 ? "\n" : text.substring(position + 1, end);
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\\')) {
            throw expected("a string of plain characters");
        }
        position = end + 1;
        return value;
    }

    /**
     * Reads {@code True} or {@code False}.
     *
     * @return the value
     * @throws FileFormatException if neither is there
     */
    boolean truth() throws FileFormatException {
        skipSpace();
        boolean value = text.startsWith("True", position);
        if (!value && !text.startsWith("False", position)) {
            throw expected("True or False");
        }
        position += String.valueOf(value).length();
        return value;
    }

    /**
     * Reads a tuple of whole numbers: {@code ()}, {@code (3,)} or {@code (3, 4)}.
     *
     * @param most how many there may be
     * @return the numbers, each 0 or more
     * @throws FileFormatException if there is no such tuple
     */
    List<Long> wholeNumbers(int most) throws FileFormatException {
        expect('(');
        List<Long> numbers = new ArrayList<>();
        boolean comma = true;
        while (!skips(')')) {
            if (!comma || numbers.size() == most) {
                throw comma ? expected("at most " + most + " sizes") : expected("',' or ')'");
            }
            numbers.add(wholeNumber());
            comma = skips(',');
        }
        if (numbers.size() == 1 && !comma) {
            throw expected("',' before the end of a tuple of one"); // (3) is a number in Python
        }
        return numbers;
    }

    private long wholeNumber() throws FileFormatException {
        skipSpace();
        int start = position;
        long value = 0;
        while (peek() >= '0' && peek() <= '9') {
            int digit = peek() - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                throw new FileFormatException(origin + start, "the size is beyond " + Long.MAX_VALUE);
            }
            value = value * 10 + digit;
            position++;
        }
        if (position == start || position - start > 1 && text.charAt(start) == '0') {
            position = start;
            throw expected("a whole number of 0 or more");
        }
        return value;
    }

    /**
     * Reads a character.
     *
     * @param wanted the character that must come next, but for white space
     * @throws FileFormatException if another one does
     */
    void expect(char wanted) throws FileFormatException {
        if (!skips(wanted)) {
            throw expected("'" + wanted + "'");
        }
    }

    /**
     * Reads a character if it is there.
     *
     * @param wanted the character
     * @return whether it was there
     */
    boolean skips(char wanted) {
        skipSpace();
        boolean there = position < text.length() && text.charAt(position) == wanted;
        position += there ? 1 : 0;
        return there;
    }

    /**
     * Ends: nothing may follow but white space.
     *
     * @throws FileFormatException if something does
     */
    void end() throws FileFormatException {
        skipSpace();
        if (position < text.length()) {
            throw expected("the end of the header");
        }
    }

    private void skipSpace() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    /** The next character, or NUL at the end, which is part of no literal. */
    private char peek() {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private FileFormatException expected(String what) {
        String found = position < text.length()
                ? JsonString.excerpt(text.substring(position, Math.min(position + 8, text.length())))
                : "the end";
        return new FileFormatException(origin + position, "expected " + what + ", but found " + found);
    }
}
