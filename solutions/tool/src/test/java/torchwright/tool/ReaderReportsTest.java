package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers read, told about the sample course. The reports' wording is the kit's and not looked at here. */
class ReaderReportsTest {
    @TempDir
    static Path folder;

    private static ReaderReports reports;

    @BeforeAll
    static void write() throws IOException {
        SampleCourse course = SampleCourse.generatedIn(folder);
        course.write(SampleCourse.MUTANTS + "calls-itself.java", "// why: planted\nreturn 1 + sum(numbers);\n");
        course.write(
                SampleCourse.MUTANTS + "prints.java",
                "    // why: planted\n    System.out.println(7);\n    return 0;\n");
        reports = new ReaderReports(folder);
    }

    @Test
    void aMistakeIsToldWithItsReasonAndItsCode() throws IOException {
        WrongSolution wrong = reports.wrong("0.1", "returns-one");
        assertEquals("a test seemed to ask for it", wrong.why());
        assertEquals("return 1;", wrong.code());
        assertEquals(
                "System.out.println(7);\nreturn 0;",
                reports.wrong("0.1", "prints").code());
    }

    @Test
    void theReportOnAMistakeTellsOfTheTestsThatFailAndOfNoOtherExercise() throws IOException {
        String report = reports.onWrong("0.1", "returns-one");
        assertTrue(report.contains("the sum of several numbers"), report);
        assertTrue(report.contains("chapters/00-count/src/main/java/sample/Counter.java:"), report);
        assertFalse(report.contains("the mean of several numbers"), report);
    }

    @Test
    void aMistakeInALaterExerciseStandsOnSolvedOnes() throws IOException {
        String report = reports.onWrong("0.2", "returns-one");
        assertTrue(report.contains("the mean of several numbers"), report);
        assertTrue(report.contains("4"), report);
    }

    @Test
    void aReportHoldsNothingOfTheMachine() throws IOException {
        String report = reports.onWrong("0.1", "returns-one") + reports.before("0.1");
        assertFalse(report.contains(System.getProperty("java.io.tmpdir")), report);
        assertFalse(report.contains("\u001b"), report);
        assertEquals(reports.onWrong("0.1", "returns-one"), reports.onWrong("0.1", "returns-one"));
    }

    @Test
    void whatATestPrintsIsNoPartOfTheReport() throws IOException {
        String report = reports.onWrong("0.1", "prints");
        assertFalse(report.lines().anyMatch("7"::equals), report);
    }

    @Test
    void whereAStackEndsIsNotTold() throws IOException {
        String report = reports.onWrong("0.1", "calls-itself");
        assertTrue(report.contains("StackOverflowError"), report);
        assertFalse(report.contains("  your code"), report);
    }

    @Test
    void whoBeginsIsToldOfAllExercises() throws IOException {
        String report = reports.before("0.1");
        assertTrue(report.contains("0.1  Title of it"), report);
        assertTrue(report.contains("0.2 Title of it"), report);
    }

    @Test
    void laterChaptersStandOnEarlierSolutions() throws IOException {
        assertTrue(reports.onWrong("1.1", "returns-two").contains("every summand is scaled"));
    }

    @PlantedFault("a report on an exercise that does not exist")
    void anUnknownExerciseIsRefusedWithThoseThereAre() {
        String refused = assertThrows(IllegalArgumentException.class, () -> reports.before("0.9"))
                .getMessage();
        assertEquals("there is no exercise 0.9; there are [0.1, 0.2, 1.1]", refused);
    }

    @PlantedFault("a report on a mistake that does not exist")
    void anUnknownMistakeIsRefusedWithThoseThereAre() {
        String refused = assertThrows(IllegalArgumentException.class, () -> reports.onWrong("0.1", "gone"))
                .getMessage();
        assertTrue(refused.startsWith("exercise 0.1 has no known mistake \"gone\"; there are ["), refused);
        assertTrue(refused.contains("returns-one"), refused);
    }
}
