package torchwright.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import torchwright.golden.GoldenCase.Failure;

/** Which Java exceptions stand for which of Python's. */
final class ErrorKind {
    private static final Map<String, List<Class<? extends RuntimeException>>> JAVA = Map.of(
            "RuntimeError", List.of(IllegalArgumentException.class, IllegalStateException.class),
            "ValueError", List.of(IllegalArgumentException.class),
            "TypeError", List.of(IllegalArgumentException.class),
            "IndexError", List.of(IndexOutOfBoundsException.class),
            "NotImplementedError", List.of(UnsupportedOperationException.class));

    private ErrorKind() {}

    /**
     * Checks that the engine refuses as torch does: an exception of the matching kind, with torch's text, after which a
     * remedy in Java may stand on a line of its own.
     *
     * @param expected torch's error
     * @param attempt  what must fail
     */
    static void check(Failure expected, Runnable attempt) {
        RuntimeException thrown = thrownBy(attempt);
        String firstLines = String.valueOf(thrown.getMessage());
        if (!firstLines.startsWith(expected.text() + "\n")) {
            assertEquals(expected.text(), firstLines, thrown.getClass().getSimpleName());
        }
        assertTrue(
                JAVA.get(expected.kind()).contains(thrown.getClass()),
                () -> "a " + expected.kind() + " came as " + thrown.getClass().getSimpleName());
    }

    private static RuntimeException thrownBy(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException thrown) {
            return thrown;
        }
        return fail("nothing was refused");
    }
}
