package torchwright.tool;

/**
 * A piece of Java source as the generator sees it.
 *
 * @param kind  what it is
 * @param text  its characters
 * @param start the position of its first character in the source
 */
record Token(Kind kind, String text, int start) {
    /** What a token is; white space is none. */
    enum Kind {
        /** An identifier, a keyword or a number. */
        WORD,
        /** One character of punctuation; the arrow {@code ->} is one, too. */
        SYMBOL,
        /** A string, text block or character literal. */
        LITERAL,
        /** A comment that the compiler forgets. */
        COMMENT,
        /** A documentation comment: what it links to must be imported. */
        JAVADOC
    }

    int end() {
        return start + text.length();
    }

    boolean isCode() {
        return kind != Kind.COMMENT && kind != Kind.JAVADOC;
    }
}
