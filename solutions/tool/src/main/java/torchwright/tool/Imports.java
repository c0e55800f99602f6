package torchwright.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The import lines of a Java file: which of them are used, and how one is added in its alphabetical place.
 *
 * <p>A region takes the only use of some imports with it. They would be warnings in the chapter, so they go, too.
 */
final class Imports {
    private static final Pattern LINE = Pattern.compile("(?m)^import (static )?([\\w.]+)(\\.\\*)?;\\n");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;\\n");

    private static final Pattern GAP = Pattern.compile("(?m)^((?:package|import) [^\\n]+;\\n)\\n+");

    private Imports() {}

    /** {@return {@code source} without its import lines and the empty lines that set them off} */
    static String stripped(String source) {
        return LINE.matcher(source).replaceAll("").replaceAll(GAP.pattern(), "$1\n");
    }

    /**
     * Removes the imports that {@code before} used and {@code after} does not.
     *
     * @param before the file as its author wrote it
     * @param after  the same file with other bodies
     * @return {@code after}; imports that were unused from the start stay, for the author to see
     */
    static String withoutOrphans(String before, String after) {
        Set<String> used = words(before);
        Set<String> stillUsed = words(after);
        Matcher line = LINE.matcher(after);
        StringBuilder result = new StringBuilder();
        boolean removed = false;
        while (line.find()) {
            String name = line.group(2).substring(line.group(2).lastIndexOf('.') + 1);
            boolean orphan = line.group(3) == null && used.contains(name) && !stillUsed.contains(name);
            line.appendReplacement(result, orphan ? "" : Matcher.quoteReplacement(line.group()));
            removed |= orphan;
        }
        line.appendTail(result);
        return removed ? GAP.matcher(result).replaceAll("$1\n") : after;
    }

    /** {@return {@code source} with an import of {@code type}, among the others in alphabetical order} */
    static String with(String type, String source) {
        String added = "import " + type + ";\n";
        if (source.contains("\n" + added)) {
            return source;
        }
        List<Matcher> plain = new ArrayList<>();
        Matcher line = LINE.matcher(source);
        int end = -1;
        while (line.find()) {
            end = line.end();
            if (line.group(1) == null) {
                Matcher copy = LINE.matcher(source);
                copy.find(line.start());
                plain.add(copy);
            }
        }
        for (Matcher other : plain) {
            if (type.compareTo(other.group(2)) < 0) {
                return insert(source, other.start(), added);
            }
        }
        if (!plain.isEmpty()) {
            return insert(source, plain.get(plain.size() - 1).end(), added);
        }
        if (end >= 0) {
            return insert(source, end, "\n" + added);
        }
        Matcher declaration = PACKAGE.matcher(source);
        return declaration.find() ? insert(source, declaration.end(), "\n" + added) : insert(source, 0, added + "\n");
    }

    private static String insert(String source, int position, String text) {
        return source.substring(0, position) + text + source.substring(position);
    }

    /** The words of code and documentation outside the import lines. */
    private static Set<String> words(String source) {
        Set<String> words = new HashSet<>();
        for (Token token : JavaTokens.of(LINE.matcher(source).replaceAll(""))) {
            switch (token.kind()) {
                case WORD -> words.add(token.text());
                case JAVADOC -> words.addAll(List.of(token.text().split("\\W+")));
                default -> {}
            }
        }
        return words;
    }
}
