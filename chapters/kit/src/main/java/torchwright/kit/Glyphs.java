package torchwright.kit;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.stream.Stream;

/**
 * The signs of the progress bar.
 *
 * @param solved   one exercise that is solved
 * @param unsolved one that is not
 */
record Glyphs(String solved, String unsolved) {
    /** Squares, for consoles that have them. */
    static final Glyphs SQUARES = new Glyphs("\u25a0", "\u25a1");

    /** Signs that every console has. */
    static final Glyphs ASCII = new Glyphs("#", ".");

    /**
     * The best signs that a console can print.
     *
     * @param charsets candidates for the console's charset, the best known first; unknown ones, such as
     *                 a variable that the build did not fill in, are passed over
     */
    static Glyphs forConsole(String... charsets) {
        return Stream.of(charsets)
                .filter(Glyphs::isCharset)
                .findFirst()
                .filter(name -> Charset.forName(name).newEncoder().canEncode(SQUARES.solved + SQUARES.unsolved))
                .map(name -> SQUARES)
                .orElse(ASCII);
    }

    private static boolean isCharset(String name) {
        try {
            return !name.isEmpty() && Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** {@return a bar with one sign an exercise, the solved ones where they stand} */
    String bar(Stream<Boolean> exercises) {
        return exercises.map(isSolved -> isSolved ? solved : unsolved).reduce("", String::concat);
    }
}
