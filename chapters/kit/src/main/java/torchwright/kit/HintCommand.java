package torchwright.kit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Prints a hint, {@code "-Dhint=3.5:2"}.
 *
 * <p>A program and no part of a test run: a hint must come also where the reader's code does not compile.
 */
public final class HintCommand {
    private HintCommand() {}

    /**
     * Prints the hint that was asked for; where there is none, says what there is, and ends the build as failed.
     *
     * @param arguments the folder of the checkout, that of the chapter, and what was asked for
     */
    public static void main(String... arguments) {
        boolean isAnswered =
                answer(new Chapter(Path.of(arguments[0]), Path.of(arguments[1])), arguments[2], System.out);
        if (!isAnswered) {
            System.exit(1); // a success must not end the JVM: it is Maven's own
        }
    }

    /** {@return whether there is such a hint} */
    static boolean answer(Chapter chapter, String asked, PrintStream out) {
        // Maven asks the parent of the chapters, too.
        if (!Files.isDirectory(chapter.folder().resolve("exercises"))) {
            return true;
        }
        HintText hints = new HintText(chapter, chapter.exercises());
        Optional<String> refusal = hints.refusal(asked);
        out.println(refusal.orElseGet(() -> hints.of(asked)));
        out.flush();
        return refusal.isEmpty();
    }
}
