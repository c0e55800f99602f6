package torchwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
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
    void aNumberInANameStandsAlone() {
        assertEquals(
                "a chain of 100000 nodes does not overflow the stack",
                Sentence.of("aChainOf100000NodesDoesNotOverflowTheStack"));
        assertEquals("the slope 40 at 2", Sentence.of("theSlope40At2"));
        assertEquals("f1 lies between both", Sentence.of("f1LiesBetweenBoth"));
        assertEquals("bfloat16 becomes int64", Sentence.of("bfloat16BecomesInt64"));
        assertEquals("the seed is 42", Sentence.of("theSeedIs42"));
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
    void whatIsComparedStandsUnderEachOther() {
        assertEquals(
                "the fields\nexpected  [weight, bias]\nbut was   [bias]",
                FailureText.of(
                        new AssertionFailedError("the fields ==> expected: <[weight, bias]> but was: <[bias]>")));
        assertEquals(
                "the text\nexpected  Error:\n          one\nbut was   (an empty text)",
                FailureText.of(new AssertionFailedError("the text ==> expected: <Error:\none> but was: <>")));
    }

    @Test
    void whereArraysDifferAndWhichConditionFailedIsSaid() {
        assertEquals(
                "the slope\narray contents differ at index [0],\nexpected  0.5\nbut was   1.0",
                FailureText.of(new AssertionFailedError(
                        "the slope ==> array contents differ at index [0], expected: <0.5> but was: <1.0>")));
        assertEquals(
                "this does not hold: nothing is copied",
                FailureText.of(new AssertionFailedError("nothing is copied ==> expected: <true> but was: <false>")));
    }

    @Test
    void anExceptionThatDidNotComeIsNamed() {
        assertEquals(
                "a row of 3\nan exception must be thrown, IllegalStateException, but none was",
                FailureText.of(new AssertionFailedError("a row of 3 ==> Expected java.lang.IllegalStateException to be"
                        + " thrown, but nothing was thrown.")));
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
    void aConsoleWritesAPowerOnOneLine() {
        Page page = new Page();
        PlainAsciiDoc.write(page, "", """
                2^40^ paths, `X^T X` and x^2^. (a + b)^10^, and a^b^c stays.

                ----
                x^2^
                ----
                """);
        assertEquals("""
                2^40 paths, `X^T X` and x^2. (a + b)^10, and a^b^c stays.

                  x^2^
                """, page.toString());
    }

    @Test
    void whatIsCarriedOverOfAnItemStandsUnderItsText() {
        Page page = new Page();
        PlainAsciiDoc.write(page, "  ", "12. " + "word ".repeat(30));
        assertEquals("      word", page.toString().lines().toList().get(1).substring(0, 10));
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
}
