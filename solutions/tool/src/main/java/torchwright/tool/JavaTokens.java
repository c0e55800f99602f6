package torchwright.tool;

import java.util.ArrayList;
import java.util.List;
import torchwright.tool.Token.Kind;

/**
 * Cuts Java source into tokens, so that words in comments and strings are not taken for code.
 *
 * <p>It knows as much of the language as the generator needs: where comments and literals begin and end.
 */
final class JavaTokens {
    private final String source;
    private final List<Token> tokens = new ArrayList<>();

    private JavaTokens(String source) {
        this.source = source;
    }

    /** {@return all tokens of {@code source}, comments included, in order} */
    static List<Token> of(String source) {
        JavaTokens scan = new JavaTokens(source);
        int position = 0;
        while (position < source.length()) {
            position = scan.read(position);
        }
        return scan.tokens;
    }

    private int read(int start) {
        char first = source.charAt(start);
        if (Character.isWhitespace(first)) {
            return start + 1;
        }
        if (source.startsWith("//", start)) {
            return add(Kind.COMMENT, start, until("\n", start, 0));
        }
        if (source.startsWith("/*", start)) {
            boolean javadoc = source.startsWith("/**", start) && !source.startsWith("/**/", start);
            return add(javadoc ? Kind.JAVADOC : Kind.COMMENT, start, until("*/", start + 2, 2));
        }
        if (source.startsWith("\"\"\"", start)) {
            return add(Kind.LITERAL, start, endOfLiteral("\"\"\"", start));
        }
        if (first == '"' || first == '\'') {
            return add(Kind.LITERAL, start, endOfLiteral(String.valueOf(first), start));
        }
        if (Character.isJavaIdentifierPart(first)) {
            int end = start;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
            return add(Kind.WORD, start, end);
        }
        return add(Kind.SYMBOL, start, start + (source.startsWith("->", start) ? 2 : 1));
    }

    private int add(Kind kind, int start, int end) {
        tokens.add(new Token(kind, source.substring(start, end), start));
        return end;
    }

    private int until(String delimiter, int from, int include) {
        int found = source.indexOf(delimiter, from);
        return found < 0 ? source.length() : found + include;
    }

    private int endOfLiteral(String quote, int start) {
        int position = start + quote.length();
        while (position < source.length() && !source.startsWith(quote, position)) {
            position += source.charAt(position) == '\\' ? 2 : 1;
        }
        return Math.min(position + quote.length(), source.length());
    }
}
