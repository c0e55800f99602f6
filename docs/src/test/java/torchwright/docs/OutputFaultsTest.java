package torchwright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.docs.SampleProject.page;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output or a picture that is not what a program gives now. */
class OutputFaultsTest {
    private static final String WORDS = "docs/src/site/recorded/chapter00/Greeting.words.txt";

    @TempDir
    private Path folder;

    @Test
    void anOutputThatHasChangedIsShownAsADifference() {
        String complaints =
                SampleProject.in(folder).replace(WORDS, "3 words", "4 words").complaints();
        assertTrue(complaints.contains("recorded/chapter00/Greeting.words.txt"), complaints);
        assertTrue(complaints.contains("- 4 words"), complaints);
        assertTrue(complaints.contains("+ 3 words"), complaints);
        assertTrue(complaints.contains("mvn -q package -pl docs -Dsite.accept"), complaints);
    }

    @Test
    void thePictureIsComparedByItsData() {
        String complaints = SampleProject.in(folder)
                .replace("docs/src/site/recorded/chapter00/Greeting.square.txt", "9", "8")
                .complaints();
        assertTrue(complaints.contains("recorded/chapter00/Greeting.square.txt"), complaints);
    }

    @Test
    void theSentencesOfStepsAreCompared() {
        String complaints = SampleProject.in(folder)
                .replace("docs/src/site/recorded/chapter00/Greeting.walk.txt", "Go.", "Stay.")
                .complaints();
        assertTrue(complaints.contains("+ Go."), complaints);
    }

    @Test
    void anOutputThatWasNeverRecordedIsAComplaint() {
        String complaints = SampleProject.in(folder).delete(WORDS).complaints();
        assertTrue(complaints.contains("is not recorded yet"), complaints);
    }

    @Test
    void aRecordingThatNoPageShowsIsAComplaint() {
        String complaints = SampleProject.in(folder)
                .write("docs/src/site/recorded/chapter00/Gone.away.txt", "x\n")
                .complaints();
        assertTrue(complaints.contains("Gone.away.txt: no page shows it any more"), complaints);
    }

    @Test
    void acceptingRecordsWhatCameAndRemovesWhatIsGone() {
        SampleProject project = SampleProject.in(folder)
                .replace(WORDS, "3 words", "4 words")
                .write("docs/src/site/recorded/chapter00/Gone.away.txt", "x\n")
                .accepting();
        assertEquals(2, project.build().accepted());
        assertEquals("3 words\ncall 1\n", project.read(WORDS));
        assertFalse(Files.exists(project.file("docs/src/site/recorded/chapter00/Gone.away.txt")));
    }

    @Test
    void anExceptionIsPrintedAsTheLastLine() {
        SampleProject project = SampleProject.in(folder)
                .append(page("index"), "\nexample::chapter00.Greeting#mistake[]\n")
                .append("docs/src/site/ko/index.adoc", "\nexample::chapter00.Greeting#mistake[]\n")
                .accepting();
        project.build();
        assertTrue(project.html("index.html").contains("before\njava.lang.IllegalArgumentException: no words</pre>"));
    }

    @Test
    void anExampleThatPrintsNothingMustSaySo() {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\nexample::chapter00.Greeting#silence[]\n")
                .complaints();
        assertTrue(complaints.contains("prints nothing; say so with [%nooutput]"), complaints);
    }

    @Test
    void anExceptionCannotBeHidden() {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\nexample::chapter00.Greeting#mistake[%nooutput]\n")
                .complaints();
        assertTrue(complaints.contains("which [%nooutput] would hide"), complaints);
    }

    @Test
    void aMissingExampleIsNamed() {
        String complaints = SampleProject.in(folder)
                .replace(page("00-counting"), "Greeting#words", "Greeting#verbs")
                .complaints();
        assertTrue(
                complaints.contains("example::chapter00.Greeting#verbs[]: Greeting has no member verbs"), complaints);
    }

    @Test
    void aProgramIsRunAndItsLinesAreChosen() {
        String macro = "\nprogram::echo[args=\"a 'b c' d\",lines=\"2..2\"]\n";
        SampleProject project = SampleProject.in(folder)
                .append(page("index"), macro)
                .append("docs/src/site/ko/index.adoc", macro)
                .accepting();
        project.build();
        assertEquals("a\nb c\nd\n", project.read("docs/src/site/recorded/programs/echo.a-b-c-d.txt"));
        assertTrue(project.html("index.html").contains("...\nb c\n...</pre>"), project.html("index.html"));
    }

    @Test
    void aProgramThatFailsIsAComplaint() {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\nprogram::echo[args=\"fail\"]\n")
                .complaints();
        assertTrue(complaints.contains("the program echo fail ended with 3: as it was told"), complaints);
    }

    @Test
    void aProgramThatIsMeantToFailShowsWhatItComplainsOf() {
        String macro = "\nprogram::echo[%fails,args=\"fail\"]\n";
        SampleProject project = SampleProject.in(folder)
                .append(page("index"), macro)
                .append("docs/src/site/ko/index.adoc", macro)
                .accepting();
        project.build();
        assertTrue(project.html("index.html").contains("as it was told</pre>"));
    }

    @Test
    void aProgramThatIsMeantToFailMustFail() {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\nprogram::echo[%fails,args=\"well\"]\n")
                .complaints();
        assertTrue(complaints.contains("the program echo well ended with 0"), complaints);
    }

    @Test
    void aProgramMayFollowAnother() {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\nprogram::echo[args=\"well\",after=\"echo fail\"]\n")
                .complaints();
        assertTrue(complaints.contains("the program echo fail ended with 3"), complaints);
    }

    @Test
    void anUnknownProgramIsAComplaint() {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\nprogram::nowhere[]\n")
                .complaints();
        assertTrue(complaints.contains("there is no program nowhere; there are [echo]"), complaints);
    }

    @Test
    void aFigureWithoutAnAlternativeTextIsAComplaint() {
        String complaints = SampleProject.in(folder)
                .replace(page("00-counting"), "square[alt=\"A line\"]", "square[]")
                .complaints();
        assertTrue(complaints.contains("figure::chapter00.Greeting#square[]: needs alt=\"...\""), complaints);
    }

    @Test
    void aFigureThatIsNoneIsAComplaint() {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\nfigure::chapter00.Greeting#words[alt=\"words\"]\n")
                .complaints();
        assertTrue(complaints.contains("does not return a Figure"), complaints);
    }
}
