package torchwright.docs.code;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Java file, parsed, from which lines can be cut. */
final class SourceFile {
    private static final ParserConfiguration JAVA = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);

    private final Path path;
    private final List<String> lines;
    private final CompilationUnit unit;

    /**
     * Parses a file.
     *
     * @param path its path
     * @param text its text, with line feeds as line ends
     * @throws LookupException if it is not Java
     */
    SourceFile(Path path, String text) {
        ParseResult<CompilationUnit> result = new JavaParser(JAVA).parse(text);
        if (!result.isSuccessful() || result.getResult().isEmpty()) {
            throw new LookupException(path + " cannot be parsed: " + result.getProblems());
        }
        this.path = path;
        this.lines = text.lines().toList();
        this.unit = result.getResult().get();
    }

    Path path() {
        return path;
    }

    /** {@return the type that the file is named after} */
    TypeDeclaration<?> type() {
        String name = path.getFileName().toString().replace(".java", "");
        return unit.getTypes().stream()
                .filter(type -> type.getNameAsString().equals(name))
                .findFirst()
                .orElseThrow(() -> new LookupException(path + " does not declare " + name));
    }

    /**
     * Cuts a node out.
     *
     * @param node     a node of the file
     * @param javadoc  whether Javadoc is shown
     * @param replaced lines that others take the place of: from each first line to the line it ends with
     */
    String cut(Node node, boolean javadoc, Map<Integer, Replacement> replaced) {
        Range range = node.getRange().orElseThrow();
        int first = firstLine(node, range.begin.line, javadoc);
        return lines(first, range.end.line, javadoc ? Map.of() : javadocs(node), replaced);
    }

    /** {@return the lines between two, dedented, without those of {@code left out}} */
    String lines(int first, int last, Map<Integer, Integer> leftOut, Map<Integer, Replacement> replaced) {
        List<String> shown = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            Replacement other = replaced.get(line);
            if (other != null) {
                shown.addAll(other.lines());
                line = other.last();
            } else if (leftOut.containsKey(line)) {
                line = leftOut.get(line);
            } else {
                shown.add(lines.get(line - 1));
            }
        }
        return dedent(shown);
    }

    /** The Javadoc, where it is shown, and a comment that stands right above. */
    private int firstLine(Node node, int line, boolean javadoc) {
        int first = line;
        if (node.getComment().filter(Comment::isJavadocComment).isPresent()) {
            return javadoc ? node.getComment().get().getRange().orElseThrow().begin.line : first;
        }
        while (first > 1
                && lines.get(first - 2).strip().startsWith("//")
                && !lines.get(first - 2).contains("::ex-")) {
            first--;
        }
        return first;
    }

    private static Map<Integer, Integer> javadocs(Node node) {
        Map<Integer, Integer> lines = new TreeMap<>();
        for (Comment comment : node.getAllContainedComments()) {
            if (comment.isJavadocComment()) {
                Range range = comment.getRange().orElseThrow();
                lines.put(range.begin.line, range.end.line);
            }
        }
        return lines;
    }

    /** {@return the lines without the white space that all of them begin with, as one text} */
    static String dedent(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return String.join(
                        "\n",
                        lines.stream()
                                .map(line -> line.isBlank()
                                        ? ""
                                        : line.substring(indent).stripTrailing())
                                .toList())
                .replaceAll("\\n{3,}", "\n\n")
                .replaceAll("^\\n+|\\n+$", "");
    }

    /**
     * Lines shown in place of others.
     *
     * @param last  the last line that is replaced
     * @param lines what is shown, with its indentation
     */
    record Replacement(int last, List<String> lines) {}
}
