package torchwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader who asks for a hint is told. */
class HintTextTest {
    private static final String KNOWN = """
                 mvn test -pl chapters/00-tensor "-Dhint=0.1"  A strided index
                 mvn test -pl chapters/00-tensor "-Dhint=0.2"  Transpose as strides
            """;

    private SampleChapter sample;
    private HintText hints;

    @BeforeEach
    void writeTheChapter(@TempDir Path root) {
        sample = SampleChapter.in(root);
        hints = new HintText(sample.chapter(), sample.chapter().exercises());
    }

    @Test
    void theFirstHintIsMeantWhereNoneIsNamed() {
        assertEquals(Optional.empty(), hints.refusal("0.1"));
        assertEquals("""

                0.1  A strided index     hint 1 of 3

                     Look.

                     a stronger one  mvn test -pl chapters/00-tensor "-Dhint=0.1:2"
                """, hints.of("0.1"));
    }

    @Test
    void theLastHintLeadsToTheSolution() {
        assertEquals(Optional.empty(), hints.refusal("0.1:3"));
        assertEquals("""

                0.1  A strided index     hint 3 of 3

                     Write `a + b`.

                     this was the last one; the page has the solution, folded  00-tensor.html#ex-0.1
                """, hints.of("0.1:3"));
    }

    @Test
    void aHintThatDoesNotExistIsAnsweredWithThoseThatDo() {
        String first = "mvn test -pl chapters/00-tensor \"-Dhint=0.1\"";
        assertEquals(
                Optional.of("\n0.1 has hints 1 to 3, but no hint 4. The first:  " + first + "\n"),
                hints.refusal("0.1:4"));
    }

    @Test
    void anExerciseThatDoesNotExistIsAnsweredWithThoseThatDo() {
        assertEquals(Optional.of("\n00-tensor has no exercise 0.7. It has:\n" + KNOWN), hints.refusal("0.7"));
        assertEquals(Optional.of("\n00-tensor has no exercise 00.1. It has:\n" + KNOWN), hints.refusal("00.1"));
        assertEquals(Optional.of("\nWhich exercise of 00-tensor?\n" + KNOWN), hints.refusal("true"));
    }

    @Test
    void anExerciseOfAnotherChapterIsFoundThere() {
        sample.write("../01-module-parameter/pom.xml", "");
        assertEquals(Optional.of("\n00-tensor has no exercise 1.2. It has:\n" + KNOWN + """
                        Did you mean another chapter?
                             mvn test -pl chapters/01-module-parameter "-Dhint=1.2"
                        """), hints.refusal("1.2"));
    }

    @Test
    void theCommandSucceedsWithAHintAndFailsWithoutOne() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(true, HintCommand.answer(sample.chapter(), "0.2:2", out));
        assertEquals(false, HintCommand.answer(sample.chapter(), "0.3", out));
        Chapter parent = new Chapter(sample.root(), sample.root().resolve("chapters"));
        assertEquals(true, HintCommand.answer(parent, "0.3", out));
        assertEquals(
                (hints.of("0.2:2") + "\n" + hints.refusal("0.3").orElseThrow() + "\n"),
                bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
}
