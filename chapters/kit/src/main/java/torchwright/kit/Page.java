package torchwright.kit;

/** Lines for the console, wrapped where they are too long. */
final class Page {
    /** The width of a page, in columns. */
    static final int WIDTH = 118;

    /** Where the text under an exercise's number begins. */
    static final String INDENT = "     ";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line as it is. */
    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /**
     * Adds two texts on one line, the second where the page allows it.
     *
     * @param left   the beginning
     * @param right  what stands behind it; may be empty
     * @param column where it stands if the beginning is short enough
     */
    void line(String left, String right, int column) {
        line(right.isEmpty() ? left : left + " ".repeat(Math.max(2, column - left.length())) + right);
    }

    /**
     * Adds a line, wrapped between words; what is carried over is indented like its beginning.
     *
     * @param indent what it begins with
     * @param line   the text, with spaces of its own before it
     */
    void wrapped(String indent, String line) {
        wrapped(indent, line, "");
    }

    /**
     * Adds a line, wrapped between words, as an item of a list is.
     *
     * @param indent  what it begins with
     * @param line    the text, with spaces of its own before it
     * @param hanging by how much what is carried over is indented further
     */
    void wrapped(String indent, String line, String hanging) {
        String before =
                indent + line.substring(0, line.length() - line.stripLeading().length());
        String carriedOver = before + hanging;
        String rest = line.strip();
        while (before.length() + rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH - before.length());
            int end = space > 0 ? space : rest.indexOf(' ');
            if (end < 0) {
                break;
            }
            line(before + rest.substring(0, end));
            rest = rest.substring(end).strip();
            before = carriedOver;
        }
        line(before + rest);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
