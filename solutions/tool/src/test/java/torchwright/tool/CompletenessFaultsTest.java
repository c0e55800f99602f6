package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What an exercise can lack, and what can be left over. */
class CompletenessFaultsTest {
    @TempDir
    Path folder;

    private SampleCourse course;

    @BeforeEach
    void generate() throws IOException {
        course = SampleCourse.generatedIn(folder);
    }

    @PlantedFault("an exercise without a text")
    void aMissingTextIsFound() throws IOException {
        course.delete(SampleCourse.TEXT);
        assertFound("exercise 0.1: has no text; write " + SampleCourse.TEXT);
    }

    @PlantedFault("an exercise with two hints")
    void aMissingHintIsFound() throws IOException {
        course.replace(SampleCourse.TEXT, "== Hint 3\nStrong.\n", "");
        assertFound("exercise 0.1: has a text that is not of the form: 0.1.adoc has 2 hints instead of 3");
    }

    @PlantedFault("an exercise without a page")
    void aMissingPageIsFound() throws IOException {
        course.replace(SampleCourse.TEXT, ":page: sample.html#anchor\n", "");
        assertFound("exercise 0.1: has a text that is not of the form: 0.1.adoc must say where the site explains it");
    }

    @PlantedFault("an exercise without a test")
    void aMissingTestIsFound() throws IOException {
        course.replace(SampleCourse.MEAN_TEST, "    @Exercise(\"0.2\")\n", "");
        assertFound(
                "exercise 0.2: has no test; annotate one in chapters/00-count/src/test/java with @Exercise(\"0.2\")");
    }

    @PlantedFault("an exercise whose tests Maven does not find")
    void aTestThatMavenDoesNotFindIsFound() throws IOException {
        course.write(
                "chapters/00-count/src/test/java/sample/Mean.java",
                course.read(SampleCourse.MEAN_TEST).replace("MeanTest", "Mean"));
        course.delete(SampleCourse.MEAN_TEST);
        SampleCourse.Answer answer = course.prove();
        assertEquals(1, answer.status());
        assertTrue(answer.says("exercise 0.2: no test of it ran; its class must be named ...Test"), answer.text());
    }

    @PlantedFault("an exercise with two mutants")
    void aMissingMutantIsFound() throws IOException {
        course.delete(SampleCourse.MUTANTS + "throws.java");
        assertFound("exercise 0.1: has 2 of 3 mutants; write mistakes that people make into " + SampleCourse.MUTANTS);
    }

    @PlantedFault("a mutant of no exercise")
    void aMutantOfNoExerciseIsFound() {
        course.write("solutions/00-count/src/mutants/0.7/lost.java", "// why: lost\nreturn 1;\n");
        assertFound("solutions/00-count/src/mutants/0.7/lost.java: is no mutant of an exercise of the solution");
    }

    @PlantedFault("a text of no exercise")
    void aTextOfNoExerciseIsFound() {
        course.write("chapters/00-count/exercises/0.7.adoc", SampleFiles.text("0.7"));
        assertFound("chapters/00-count/exercises/0.7.adoc: is about no exercise of the solution");
    }

    @PlantedFault("a gap in the numbers of the exercises")
    void aGapInTheNumbersIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, "::ex-0.2[]", "::ex-0.3[]");
        assertFound("exercise 0.3: follows 0.1; number the exercises without a gap");
    }

    @PlantedFault("a chapter without an exercise")
    void aChapterWithoutAnExerciseIsFound() {
        course.write("solutions/02-empty/src/main/java/sample/Empty.java", "package sample;\n\nclass Empty {}\n");
        assertFound("solutions/02-empty/src/main/java: has no exercise; put the end of a method between");
    }

    private void assertFound(String finding) {
        SampleCourse.Answer answer = course.run("check", "--no-strict");
        assertEquals(1, answer.status(), answer.text());
        assertTrue(answer.says(finding), answer.text());
    }
}
