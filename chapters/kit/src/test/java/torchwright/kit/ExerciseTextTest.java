package torchwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExerciseTextTest {
    private static final String GOOD = """
            = 3.5 Undo the broadcast
            :page: 03-autograd.html#undo-the-broadcast

            Sum a gradient.
            To the shape of the input.

            More.

            == Hint 1

            Look.
            == Hint 2
            Think.

            == Hint 3
            Write.
            """;

    private static ExerciseText parse(String text) {
        return ExerciseText.parse("3.5.adoc", text.lines().toList());
    }

    @Test
    void itHasNumberTitlePageTaskAndHints() {
        assertEquals(
                new ExerciseText(
                        new ExerciseNumber(3, 5),
                        "Undo the broadcast",
                        "03-autograd.html#undo-the-broadcast",
                        "Sum a gradient.\nTo the shape of the input.\n\nMore.",
                        List.of("Look.", "Think.", "Write.")),
                parse(GOOD));
    }

    @Test
    void whatIsMissingIsNamed() {
        complains("3.5.adoc must begin with its number and title: = 3.5 Undo the ...", GOOD.replace("= 3.5 ", "= "));
        complains("3.5.adoc is titled 3.6", GOOD.replace("= 3.5", "= 3.6"));
        complains(
                "3.5.adoc must say where the site explains it: \":page: 03-autograd.html#...\"",
                GOOD.replace(":page:", ":site:"));
        complains("3.5.adoc has an empty hint", GOOD.replace("Think.", ""));
        complains("3.5.adoc has 2 hints instead of 3", GOOD.replace("== Hint 3\n", ""));
        complains("3.5.adoc needs \"== Hint 2\" in place of \"== Hint 3\"", GOOD.replace("== Hint 2\nThink.\n", ""));
        complains("3.5.adoc has no task", GOOD.replace("Sum a gradient.\nTo the shape of the input.\n\nMore.\n", ""));
        complains("3.5.adoc must begin with its number and title: = 3.5 Undo the ...", "");
    }

    private static void complains(String complaint, String text) {
        assertEquals(
                complaint,
                assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage());
    }

    @Test
    void numbersAreOrderedAsNumbers() {
        List<String> ordered = List.of("10.1", "3.10", "3.9", "0.1").stream()
                .map(ExerciseNumber::parse)
                .sorted()
                .map(ExerciseNumber::toString)
                .toList();
        assertEquals(List.of("0.1", "3.9", "3.10", "10.1"), ordered);
        assertEquals(
                "\"three\" is no exercise number; one looks like this: 3.5",
                assertThrows(IllegalArgumentException.class, () -> ExerciseNumber.parse("three"))
                        .getMessage());
    }
}
