package torchwright.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines in which a reader writes an exercise: from the comment that names it to the end of the block.
 *
 * <p>Lines and no methods: a formula that was written into the gap runs later, as a lambda expression of another name,
 * and is the reader's all the same.
 *
 * @param file  the file
 * @param first its first line, from 1
 * @param last  its last line, that of the closing brace
 */
record Gap(Path file, int first, int last) {
    /** A brace, or something in which a brace means nothing: a text block, a string, a character, a comment. */
    private static final Pattern TOKEN = Pattern.compile("\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\""
            + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\""
            + "|'(?:\\\\[^\n]|[^'\\\\\n])[^'\n]*+'"
            + "|//[^\n]*+"
            + "|/\\*[\\s\\S]*?\\*/"
            + "|[{}]");

    /**
     * The gap that begins at a line of code.
     *
     * @param start the comment that names the exercise, or its stub
     * @return the lines from there to the end of the block around it, or to the end of the file if no block ends
     */
    static Gap from(CodePlace start) {
        List<String> lines = Chapter.lines(start.file());
        String code = String.join("\n", lines.subList(start.line() - 1, lines.size()));
        int depth = 0;
        for (Matcher token = TOKEN.matcher(code); token.find(); ) {
            if (token.group().equals("{")) {
                depth++;
            } else if (token.group().equals("}") && --depth < 0) {
                long above = code.substring(0, token.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                return new Gap(start.file(), start.line(), start.line() + (int) above);
            }
        }
        return new Gap(start.file(), start.line(), lines.size());
    }

    boolean contains(CodePlace place) {
        return place.file().equals(file) && first <= place.line() && place.line() <= last;
    }
}
