package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.kit.ExerciseNumber;
import torchwright.kit.ExerciseText;

class TaskSentenceTest {
    @Test
    void theFirstSentenceIsTaken() {
        assertEquals("Sum the rows.", sentence("Sum the\nrows. Then rest.\n\nAnd more."));
    }

    @Test
    void aFullStopInsideAWordEndsNothing() {
        assertEquals("Use torch.sum, e.g. over 3.5 rows.", sentence("Use `torch.sum`, e.g. over 3.5 rows. Rest."));
    }

    @Test
    void aTaskWithoutAFullStopIsTakenWhole() {
        assertEquals("Sum the rows", sentence("Sum the rows"));
    }

    @Test
    void marksOfAsciiDocAreRemoved() {
        assertEquals(
                "Write sum(int dim), which is new, as the page says.",
                sentence("Write `+sum(int dim)+`, which is *new*, as xref:page.adoc[the page] says."));
    }

    @Test
    void aNameWithAnUnderscoreKeepsIt() {
        assertEquals("Write add_ and mul_ anew.", sentence("Write add_ and mul_ anew."));
    }

    private static String sentence(String task) {
        return TaskSentence.of(
                new ExerciseText(ExerciseNumber.parse("3.4"), "Title", "page", task, List.of("a", "b", "c")));
    }
}
