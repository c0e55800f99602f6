package torchwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little AsciiDoc that exercises are written in, as plain text: paragraphs flow, lists and blocks of code stay as
 * they are, and marks that mean nothing on a console are left out.
 */
final class PlainAsciiDoc {
    /** What an item of a list begins with. */
    private static final Pattern ITEM = Pattern.compile("([*.-]+|\\d+\\.) ");

    private PlainAsciiDoc() {}

    /**
     * Adds a text to a page.
     *
     * @param page   the page
     * @param indent what every line begins with
     * @param text   paragraphs and blocks
     */
    static void write(Page page, String indent, String text) {
        List<String> paragraph = new ArrayList<>();
        boolean isCode = false;
        for (String line : text.strip().split("\n", -1)) {
            boolean isFence = line.matches("----+|\\.\\.\\.\\.+");
            isCode ^= isFence;
            if (isFence || isCode || !flows(line)) {
                flush(page, indent, paragraph);
            }
            if (isCode && !isFence) {
                page.line(indent + "  " + line);
            } else if (line.isBlank()) {
                page.line("");
            } else if (!isFence && !line.startsWith("[")) {
                paragraph.add(line.strip());
            }
        }
        flush(page, indent, paragraph);
    }

    /** {@return the first paragraph of a text} */
    static String firstParagraph(String text) {
        return text.strip().split("\n\\s*\n", 2)[0];
    }

    /** {@return whether a line goes on with the one before it} */
    private static boolean flows(String line) {
        return !line.isBlank() && !ITEM.matcher(line.strip()).lookingAt();
    }

    private static void flush(Page page, String indent, List<String> paragraph) {
        if (!paragraph.isEmpty()) {
            String line = String.join(" ", paragraph)
                    .replaceAll("(?:link:|xref:|https?:)\\S*?\\[([^\\]]+)]", "$1")
                    .replaceAll("`\\+|\\+`", "`")
                    // A console cannot write the 40 of 2^40^ smaller.
                    .replaceAll("(?<=[\\w)])\\^(\\w+)\\^(?!\\w)", "^$1");
            Matcher item = ITEM.matcher(line);
            page.wrapped(indent, line, " ".repeat(item.lookingAt() ? item.end() : 0));
            paragraph.clear();
        }
    }
}
