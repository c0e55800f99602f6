package torchwright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.docs.SampleProject.page;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong solution or a reader's report that is not there, or not what it was. */
class ReaderFaultsTest {
    private static final String MISTAKE = "docs/src/site/recorded/broken/0.1.counts-no-word.txt";

    @TempDir
    private Path folder;

    @Test
    void aMistakeIsShownWithItsReasonItsCodeAndItsReport() {
        SampleProject project = withBoth("broken::0.1/counts-no-word[]").accepting();
        project.build();
        String html = project.html("index.html");
        assertTrue(html.contains("Thinks that nobody counts."), html);
        assertTrue(html.contains("id=\"broken-0-1-counts-no-word\""), html);
        assertTrue(project.read(MISTAKE).contains("three words are three"), project.read(MISTAKE));
    }

    @Test
    void whatIsAcceptedIsNoComplaint() {
        SampleProject project = withBoth("report::0.1[]").accepting();
        project.build();
        assertEquals(0, project.build().accepted());
    }

    @Test
    void aReportThatHasChangedIsShownAsADifference() {
        SampleProject project = withBoth("broken::0.1/counts-no-word[]").write(MISTAKE, "All is well.\n");
        String complaints = project.complaints();
        assertTrue(complaints.contains("recorded/broken/0.1.counts-no-word.txt"), complaints);
        assertTrue(complaints.contains("- All is well."), complaints);
    }

    @Test
    void anUnknownMistakeIsAComplaint() {
        String complaints = withBoth("broken::0.1/gone[]").complaints();
        assertTrue(complaints.contains("exercise 0.1 has no known mistake \"gone\""), complaints);
        assertTrue(complaints.contains("counts-no-word"), complaints);
    }

    @Test
    void aMistakeInAnUnknownExerciseIsAComplaint() {
        String complaints = withBoth("broken::0.7/gone[]").complaints();
        assertTrue(complaints.contains("broken::0.7/gone[]: there is no exercise 0.7"), complaints);
    }

    @Test
    void aMistakeWithoutANameIsAComplaint() {
        String complaints = withBoth("broken::0.1[]").complaints();
        assertTrue(complaints.contains("one looks like this: 3.5/averages-instead-of-summing"), complaints);
    }

    @Test
    void aReportOnAnUnknownExerciseIsAComplaint() {
        String complaints = withBoth("report::0.7[]").complaints();
        assertTrue(complaints.contains("report::0.7[]: there is no exercise 0.7"), complaints);
    }

    private SampleProject withBoth(String macro) {
        return SampleProject.in(folder)
                .write(
                        "solutions/00-counting/src/mutants/0.1/counts-no-word.java",
                        "// why: thinks that nobody counts\n        return 0;\n")
                .append(page("index"), "\n" + macro + "\n")
                .append("docs/src/site/ko/index.adoc", "\n" + macro + "\n");
    }
}
