package torchwright.cuda.emulator;

import java.util.List;

/** Goes through tokens one by one, and refuses what does not fit. */
class TokenReader {
    private final List<Token> tokens;
    private int at;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    final Token peek() {
        return tokens.get(at);
    }

    final Token next() {
        return tokens.get(at == tokens.size() - 1 ? at : at++);
    }

    final boolean at(String sign) {
        return peek().is(sign);
    }

    final boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** {@return whether the next token was this one; it has been taken then} */
    final boolean take(String sign) {
        if (at(sign)) {
            at++;
            return true;
        }
        return false;
    }

    final Token expect(String sign) {
        if (!at(sign)) {
            throw wrong("expected '" + sign + "' but found " + described(peek()));
        }
        return next();
    }

    final Token word(String role) {
        if (peek().kind() != Token.Kind.WORD) {
            throw wrong("expected " + role + " but found " + described(peek()));
        }
        return next();
    }

    final int integer(String role) {
        boolean negative = take("-");
        Token token = word(role);
        if (!token.isNumber()) {
            throw new PtxException(token.line(), "expected " + role + " but found '" + token.text() + "'");
        }
        int value = Math.toIntExact(Literal.integer(token));
        return negative ? -value : value;
    }

    final PtxException wrong(String problem) {
        return new PtxException(peek().line(), problem);
    }

    private static String described(Token token) {
        return token.kind() == Token.Kind.END ? "the end of the file" : "'" + token.text() + "'";
    }
}
