package torchwright.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads JSON text strictly, one expected value after the other; the parser of {@link SafeTensorsHeader}.
 *
 * <p>The caller says what must come next: an object, an array, a string, a whole number. Nothing else is understood, so
 * the depth of nesting is the caller's, never the text's, and a text of a million brackets is refused at the first one
 * too many. An object that has a name twice is refused: two readers of the file might each believe another one.
 */
final class JsonReader {
    private final byte[] text;
    private final long origin;
    private int position;

    /**
     * Begins to read.
     *
     * @param text   the text, in UTF-8
     * @param origin where in its file the text begins; for messages
     */
    JsonReader(byte[] text, long origin) {
        this.text = text;
        this.origin = origin;
    }

    /** Reads the value of one member of an object, or one element of an array. */
    @FunctionalInterface
    interface Value {
        /**
         * Reads the value that comes next.
         *
         * @param name the member's name; in an array, the element's number
         * @throws FileFormatException if it is not the value that belongs there
         */
        void read(String name) throws FileFormatException;
    }

    /** {@return where in the file the next value begins} */
    long offset() {
        skipSpace();
        return origin + position;
    }

    /**
     * Reads an object.
     *
     * @param member reads the value of a member by its name; called once for each, in the order of the text
     * @throws FileFormatException if there is no object, it has a name twice, or a member cannot be read
     */
    void object(Value member) throws FileFormatException {
        expect('{', "an object");
        Set<String> names = new HashSet<>();
        if (skips('}')) {
            return;
        }
        do {
            long at = offset();
            String name = string();
            if (!names.add(name)) {
                throw new FileFormatException(at, "the name " + JsonString.excerpt(name) + " stands here twice");
            }
            expect(':', "':' after the name " + JsonString.excerpt(name));
            member.read(name);
        } while (skips(','));
        expect('}', "',' or '}' in the object");
    }

    /**
     * Reads an array.
     *
     * @param element reads one element, given its number
     * @throws FileFormatException if there is no array, or an element cannot be read
     */
    void array(Value element) throws FileFormatException {
        expect('[', "an array");
        if (skips(']')) {
            return;
        }
        int number = 0;
        do {
            element.read(String.valueOf(number++));
        } while (skips(','));
        expect(']', "',' or ']' in the array");
    }

    /**
     * Reads a whole number of 0 or more.
     *
     * @return the number
     * @throws FileFormatException if there is none, it has a sign, a fraction, an exponent or a leading zero, or it
     *     does not fit into a long
     */
    long wholeNumber() throws FileFormatException {
        long at = offset();
        int start = position;
        while (position < text.length && text[position] >= '0' && text[position] <= '9') {
            position++;
        }
        int digits = position - start;
        boolean leadingZero = digits > 1 && text[start] == '0';
        boolean real = position < text.length && ".eE".indexOf(text[position]) >= 0;
        if (digits == 0 || leadingZero || real) {
            String found = digits == 0 ? found(position) : leadingZero ? "a leading zero" : "a fraction or an exponent";
            throw new FileFormatException(at, "expected a whole number of 0 or more, but found " + found);
        }
        try {
            return Long.parseLong(new String(text, start, digits, StandardCharsets.US_ASCII));
        } catch (NumberFormatException tooLarge) {
            throw new FileFormatException(at, "the number is beyond " + Long.MAX_VALUE);
        }
    }

    /**
     * Reads a string.
     *
     * @return the string, its escapes resolved
     * @throws FileFormatException if there is none, it does not end, or it is not well-formed text
     */
    String string() throws FileFormatException {
        expect('"', "a string");
        StringBuilder value = new StringBuilder();
        int start = position;
        while (position < text.length) {
            byte next = text[position];
            if (next == '"') {
                value.append(decoded(start));
                position++;
                return value.toString();
            }
            if (next == '\\') {
                value.append(decoded(start));
                position++;
                value.appendCodePoint(escape());
                start = position;
            } else if (next >= 0 && next < ' ') {
                throw new FileFormatException(
                        origin + position,
                        "a control character must be escaped in a string, but found " + found(position));
            } else {
                position++;
            }
        }
        throw new FileFormatException(origin + start, "the string does not end");
    }

    /**
     * Ends: nothing may follow but white space.
     *
     * @throws FileFormatException if something does
     */
    void end() throws FileFormatException {
        skipSpace();
        if (position < text.length) {
            throw new FileFormatException(origin + position, "expected the end, but found " + found(position));
        }
    }

    /** The bytes from {@code start} to here; a sequence of UTF-8 never contains a quotation mark or a backslash. */
    private String decoded(int start) throws FileFormatException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text, start, position - start))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new FileFormatException(origin + start, "the string is not UTF-8");
        }
    }

    private int escape() throws FileFormatException {
        long at = origin + position - 1;
        int kind = position < text.length ? text[position++] : -1;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codePoint(at);
            default -> throw new FileFormatException(at, "no such escape in JSON: " + found((int) (at - origin) + 1));
        };
    }

    /** A character beyond U+FFFF is written as two escapes; one of them alone is no character. */
    private int codePoint(long at) throws FileFormatException {
        char first = fourDigits(at);
        if (!Character.isSurrogate(first)) {
            return first;
        }
        boolean pair = Character.isHighSurrogate(first)
                && position + 1 < text.length
                && text[position] == '\\'
                && text[position + 1] == 'u';
        if (pair) {
            position += 2;
            char second = fourDigits(at);
            if (Character.isLowSurrogate(second)) {
                return Character.toCodePoint(first, second);
            }
        }
        throw new FileFormatException(at, "half a surrogate pair stands alone");
    }

    private char fourDigits(long at) throws FileFormatException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = position < text.length ? Character.digit(text[position++], 16) : -1;
            if (digit < 0) {
                throw new FileFormatException(at, "expected four hexadecimal digits after \\u");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private void expect(char wanted, String what) throws FileFormatException {
        if (!skips(wanted)) {
            throw new FileFormatException(origin + position, "expected " + what + ", but found " + found(position));
        }
    }

    private boolean skips(char wanted) {
        skipSpace();
        boolean there = position < text.length && text[position] == wanted;
        position += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (position < text.length && " \t\n\r".indexOf(text[position]) >= 0) {
            position++;
        }
    }

    private String found(int at) {
        if (at >= text.length) {
            return "the end";
        }
        int value = text[at] & 0xff;
        return value > ' ' && value < 0x7f ? "'" + (char) value + "'" : String.format("the byte 0x%02x", value);
    }
}
