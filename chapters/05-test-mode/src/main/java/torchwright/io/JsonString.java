package torchwright.io;

/** Writes text as a JSON string: for a file, or so that a person can look at it safely. */
public final class JsonString {
    private static final int EXCERPT = 60;

    private JsonString() {}

    /**
     * A string in quotation marks, as JSON wants it: with quotation marks, backslashes and control characters escaped.
     *
     * @param text the string
     * @return the same bytes that the safetensors writer of Python produces
     */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? escaped(c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * A name out of a foreign file, fit for a message or a table: short, and without characters that steer a terminal.
     *
     * @param text any string
     * @return its beginning in quotation marks, with everything escaped that is not to be seen
     */
    public static String excerpt(String text) {
        int shown = Math.min(text.length(), EXCERPT);
        StringBuilder plain = new StringBuilder();
        quote(text.substring(0, shown)).codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> plain.append(escaped(point));
                default -> plain.appendCodePoint(point);
            }
        });
        return shown < text.length() ? plain + "..." : plain.toString();
    }

    private static String escaped(int point) {
        return String.format("\\u%04x", point);
    }
}
