package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.List;

/** Cuts PTX into tokens; comments are left out. */
final class Tokenizer {
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Tokenizer(String source) {
        this.source = source;
    }

    /** {@return the tokens, an END last} */
    static List<Token> tokens(String source) {
        Tokenizer tokenizer = new Tokenizer(source);
        while (tokenizer.at < source.length()) {
            tokenizer.next();
        }
        tokenizer.add(Token.Kind.END, "");
        return tokenizer.tokens;
    }

    private void next() {
        char c = source.charAt(at);
        if (c == '\n') {
            line++;
            at++;
        } else if (Character.isWhitespace(c) || c == 0) {
            at++;
        } else if (source.startsWith("//", at)) {
            at = end(source.indexOf('\n', at));
        } else if (source.startsWith("/*", at)) {
            comment();
        } else if (c == '"') {
            text();
        } else if (isWordPart(at)) {
            int start = at;
            while (at < source.length() && isWordPart(at) && !(c == '.' && at > start && source.charAt(at) == '.')) {
                at += source.charAt(at) == ':' ? 2 : 1;
            }
            add(Token.Kind.WORD, source.substring(start, at));
        } else {
            at++;
            add(Token.Kind.SIGN, String.valueOf(c));
        }
    }

    private void comment() {
        int close = source.indexOf("*/", at + 2);
        if (close < 0) {
            throw new PtxException(line, "a comment is not closed");
        }
        line += (int) source.substring(at, close).chars().filter(c -> c == '\n').count();
        at = close + 2;
    }

    private void text() {
        int close = at + 1;
        while (close < source.length() && source.charAt(close) != '"') {
            if (source.charAt(close) == '\n') {
                throw new PtxException(line, "a text is not closed");
            }
            close += source.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= source.length()) {
            throw new PtxException(line, "a text is not closed");
        }
        add(Token.Kind.TEXT, source.substring(at + 1, close));
        at = close + 1;
    }

    // A word that begins with a dot is one directive: .reg.b32 are two. A colon ends a label, but two of them belong to
    // a modifier such as .shared::cta.
    private boolean isWordPart(int position) {
        char c = source.charAt(position);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '$'
                || c == '%'
                || c == '.'
                || source.startsWith("::", position);
    }

    private int end(int found) {
        return found < 0 ? source.length() : found;
    }

    private void add(Token.Kind kind, String text) {
        tokens.add(new Token(kind, text, line));
    }
}
