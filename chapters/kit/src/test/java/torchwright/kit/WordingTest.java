package torchwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** The words that a reader meets, one by one. */
class WordingTest {
    @Test
    void theNameOfATestIsRead() {
        assertEquals("a bias receives the sum over the rows", Sentence.of("aBiasReceivesTheSumOverTheRows"));
        assertEquals("the SGD step", Sentence.of("theSGDStep"));
        assertEquals("it sums in float64", Sentence.of("itSumsInFloat64"));
    }

    @Test
    void aFailureIsNeverBare() {
        assertEquals("expected: <1>", FailureText.of(new AssertionFailedError("expected: <1>")));
        assertEquals("the assertion does not hold", FailureText.of(new AssertionError()));
        assertEquals("NullPointerException", FailureText.of(new NullPointerException()));
        assertEquals("IllegalStateException: freed", FailureText.of(new IllegalStateException("freed")));
        assertEquals(
                "StackOverflowError: a method that calls itself never comes to an end",
                FailureText.of(new StackOverflowError()));
        assertEquals(
                "did not end within 20 seconds; is there a loop that never reaches its end?",
                FailureText.of(new TimeoutException("x() timed out after 20 seconds")));
    }

    @Test
    void aStubSaysWhichExerciseItIs() {
        Todo todo = assertThrows(Todo.class, () -> Todo.value("0.3"));
        assertEquals("0.3", todo.exercise());
        assertEquals(
                "exercise 0.3 is not written yet: replace this \"throw new Todo\" with your code", todo.getMessage());
    }

    @Test
    void aStubIsFoundAmongCausesAndSuppressedFailures() {
        Todo todo = new Todo("0.3");
        RuntimeException failure = new IllegalStateException("outer", new IllegalArgumentException("inner", todo));
        assertSame(todo, Todo.in(failure));
        RuntimeException other = new IllegalStateException("other");
        other.addSuppressed(todo);
        assertSame(todo, Todo.in(other));
        assertNull(Todo.in(new IllegalStateException("none")));
        assertNull(Todo.in(null));
    }

    @Test
    void aConsoleGetsOnlySignsThatItHas() {
        assertEquals(Glyphs.SQUARES, Glyphs.forConsole("UTF-8"));
        assertEquals(Glyphs.ASCII, Glyphs.forConsole("US-ASCII", "UTF-8"));
        assertEquals(Glyphs.ASCII, Glyphs.forConsole("windows-1252"));
        assertEquals(Glyphs.SQUARES, Glyphs.forConsole("${stdout.encoding}", "", "UTF-8"));
        assertEquals(Glyphs.ASCII, Glyphs.forConsole());
    }

    @Test
    void paragraphsFlowAndListsAndCodeStay() {
        Page page = new Page();
        PlainAsciiDoc.write(page, "  ", """
                One sentence.
                Another, see link:https://example.org[this page].

                * first
                * second

                [source,java]
                ----
                int  i;
                ----
                """);
        assertEquals("""
                  One sentence. Another, see this page.

                  * first
                  * second

                    int  i;
                """, page.toString());
    }

    @Test
    void aLongLineIsWrappedBetweenWords() {
        Page page = new Page();
        page.wrapped("    ", "  " + "word ".repeat(30));
        List<String> lines = page.toString().lines().toList();
        assertEquals(2, lines.size());
        assertEquals("      word word", lines.get(1).substring(0, 15));
        Page unbroken = new Page();
        unbroken.wrapped("", "x".repeat(200));
        assertEquals("x".repeat(200) + "\n", unbroken.toString());
    }

    @Test
    void aHintThatDoesNotExistIsAnsweredWithThoseThatDo(@TempDir Path root) {
        SampleChapter sample = SampleChapter.in(root);
        Map<ExerciseNumber, ExerciseText> exercises =
                new TreeMap<>(sample.chapter().exercises());
        HintText hints = new HintText(sample.chapter(), exercises);
        String command = "mvn test -pl chapters/00-tensor \"-Dhint=0.1\"";
        assertEquals("\n0.1 has hints 1 to 3, but no hint 4: " + command + "\n", hints.of("0.1:4"));
        assertEquals("""

                0.1  A strided index     hint 3 of 3

                     Write `a + b`.

                     this was the last one; the page has the solution, folded  00-tensor.html#ex-0.1
                """, hints.of("0.1:3"));
        String known = "     \"-Dhint=0.1\"  A strided index\n     \"-Dhint=0.2\"  Transpose as strides\n";
        assertEquals("\n00-tensor has no exercise 0.7. It has:\n" + known, hints.of("0.7"));
        assertEquals("\nWhich exercise of 00-tensor?\n" + known, hints.of("true"));
    }
}
