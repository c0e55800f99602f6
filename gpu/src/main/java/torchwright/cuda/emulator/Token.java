package torchwright.cuda.emulator;

/**
 * A word, a text in quotes, or a sign of PTX.
 *
 * @param kind what it is
 * @param text as it stands, a text without its quotes
 * @param line where, from 1
 */
record Token(Kind kind, String text, int line) {
    enum Kind {
        /** A name, an opcode with its modifiers, a directive, a register or a number. */
        WORD,
        /** Characters in quotes. */
        TEXT,
        /** One of the signs that separate words. */
        SIGN,
        /** After the last token. */
        END
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    boolean isNumber() {
        return kind == Kind.WORD && Character.isDigit(text.charAt(0));
    }
}
