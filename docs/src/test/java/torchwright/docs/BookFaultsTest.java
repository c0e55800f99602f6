package torchwright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.docs.SampleProject.page;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be wrong with the book as a whole: its exercises, its order, its translation. */
class BookFaultsTest {
    private static final String CHAPTER = page("00-counting");
    private static final String SOLUTION = "solutions/00-counting/src/main/java/torchwright/sample/Counter.java";

    @TempDir
    private Path folder;

    @Test
    void anExerciseThatNoPageShowsIsAComplaint() {
        String complaints =
                SampleProject.in(folder).replace(CHAPTER, "exercise::0.1[]", "").complaints();
        assertTrue(complaints.contains("edition en: no page shows exercise 0.1; write exercise::0.1[]"), complaints);
    }

    @Test
    void anExerciseMayBeOmittedWithAReason() {
        String omitted = "exercise-omitted::0.1[why=\"it is left to the reader\"]";
        assertEquals(
                "",
                SampleProject.in(folder)
                        .replace(CHAPTER, "exercise::0.1[]", omitted)
                        .replace("docs/src/site/ko/00-counting.adoc", "exercise::0.1[]", omitted)
                        .complaints());
    }

    @Test
    void anExerciseMayNotBeOmittedWithoutAReason() {
        String complaints = SampleProject.in(folder)
                .replace(CHAPTER, "exercise::0.1[]", "exercise-omitted::0.1[]")
                .complaints();
        assertTrue(complaints.contains("exercise-omitted::0.1[]: needs why=\"...\""), complaints);
    }

    @Test
    void anExerciseIsShownOnce() {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\nexercise::0.1[]\n")
                .complaints();
        assertTrue(complaints.contains("shows exercise 0.1, which docs/src/site/en/index.adoc shows too"), complaints);
    }

    @Test
    void anExerciseStandsOnThePageThatItsTextNames() {
        String complaints = SampleProject.in(folder)
                .replace("chapters/00-counting/exercises/0.1.adoc", "00-counting.html#", "index.html#")
                .complaints();
        assertTrue(complaints.contains("shows exercise 0.1, but its text names the page index.html"), complaints);
    }

    @Test
    void theAnchorThatAnExerciseNamesMustExist() {
        String complaints = SampleProject.in(folder)
                .replace(CHAPTER, "== Count the words", "== Count")
                .complaints();
        assertTrue(
                complaints.contains("exercise 0.1 names the anchor #count-the-words, which the page lacks"),
                complaints);
    }

    @Test
    void aChapterWithoutAPageIsUnwrittenAndNoFault() {
        SampleProject project =
                SampleProject.in(folder).write("solutions/01-later/src/main/java/torchwright/sample/Later.java", """
                        package torchwright.sample;

                        class Later {
                            void late() {
                                // tag::ex-1.1[]
                                return;
                                // end::ex-1.1[]
                            }
                        }
                        """);
        assertEquals(Set.of("01-later"), project.build().unwritten());
    }

    @Test
    void aSolutionMayNotBeReadOutsideItsFoldedBlock() {
        // As if an author had pasted it, in a language that is not checked to be cut from a source.
        String complaints = SampleProject.in(folder)
                .append(
                        page("index"),
                        "\n[source,kotlin]\n----\nreturn words.stream()\n    .filter(word -> word.length() <= LONGEST)"
                                + ".count();\n----\n")
                .complaints();
        assertTrue(complaints.contains("shows the solution of exercise 0.1 outside its folded block"), complaints);
    }

    @Test
    void aSolutionThatIsMovedTakesItsGapAlong() {
        SampleProject project = SampleProject.in(folder)
                .replace(SOLUTION, "        // tag::ex-0.1[]\n        return words", "        return words")
                .replace(SOLUTION, "        // end::ex-0.1[]\n", "");
        assertTrue(project.complaints().contains("there is no exercise 0.1"), project.complaints());
    }

    @Test
    void aPageOutsideTheOrderIsAComplaint() {
        String complaints = SampleProject.in(folder)
                .write(page("lost"), "= Lost\n\nA page.\n")
                .complaints();
        assertTrue(complaints.contains("docs/src/site/en/lost.adoc: is not in nav.adoc"), complaints);
    }

    @Test
    void aPageThatTheOrderNamesMustExist() {
        String complaints = SampleProject.in(folder)
                .append("docs/src/site/en/nav.adoc", "* xref:more.adoc[More]\n")
                .complaints();
        assertTrue(complaints.contains("names docs/src/site/en/more.adoc, which is not there"), complaints);
    }

    @Test
    void anOrderThatCannotBeReadIsAComplaint() {
        String complaints = SampleProject.in(folder)
                .append("docs/src/site/en/nav.adoc", "00-counting.adoc\n")
                .complaints();
        assertTrue(complaints.contains("docs/src/site/en/nav.adoc: has the line \"00-counting.adoc\""), complaints);
    }

    @Test
    void aTranslationNeedsTheWordsOfTheFrame() {
        String complaints = SampleProject.in(folder)
                .replace("docs/src/site/ko/ui.properties", "exercise-solution=", "exercise-answer=")
                .complaints();
        assertTrue(complaints.contains("docs/src/site/ko/ui.properties: lacks the word exercise-solution"), complaints);
    }

    @Test
    void aPageNeedsATitle() {
        String complaints = SampleProject.in(folder)
                .replace(page("index"), "= The sample", "Text.")
                .complaints();
        assertTrue(complaints.contains("has no title"), complaints);
    }

    @Test
    void aTranslationHasTheHeadingsOfItsOriginal() {
        String complaints = SampleProject.in(folder)
                .replace("docs/src/site/ko/00-counting.adoc", "[#words]\n== 낱말", "[#nouns]\n== 낱말")
                .complaints();
        assertTrue(complaints.contains("there stands <h2 id=\"words\">, here <h2 id=\"nouns\">"), complaints);
    }

    @Test
    void aTranslationHasTheListingsOfItsOriginal() {
        String complaints = SampleProject.in(folder)
                .replace("docs/src/site/ko/00-counting.adoc", "example::chapter00.Greeting#words[]", "")
                .complaints();
        assertTrue(complaints.contains("there stands a listing of docs/src/main/java"), complaints);
    }

    @Test
    void aTranslationHasTheExercisesOfItsOriginal() {
        String complaints = SampleProject.in(folder)
                .replace("docs/src/site/ko/00-counting.adoc", "exercise::0.1[]", "")
                .complaints();
        assertTrue(complaints.contains("there stands <section id=\"exercise-0-1\">"), complaints);
        assertTrue(complaints.contains("edition ko: no page shows exercise 0.1"), complaints);
    }

    @Test
    void aTranslationNeedsTheExercisesText() {
        String complaints = SampleProject.in(folder)
                .delete("docs/src/site/ko/exercises/0.1.adoc")
                .complaints();
        assertTrue(complaints.contains("has no text here; write docs/src/site/ko/exercises/0.1.adoc"), complaints);
    }

    @Test
    void aTranslationHasOnlyPagesOfItsOriginal() {
        String complaints = SampleProject.in(folder)
                .write("docs/src/site/ko/more.adoc", "= 더\n\n글.\n")
                .append("docs/src/site/ko/nav.adoc", "* xref:more.adoc[더]\n")
                .complaints();
        assertTrue(complaints.contains("docs/src/site/ko/more.adoc: has no original in edition en"), complaints);
    }
}
