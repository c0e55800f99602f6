package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Faults of a chapter that show before any test of it runs. */
class ChapterFaultsTest {
    private static final String REPORT = "solutions/00-count/target/solution/surefire-reports/TEST-sample.xml";
    private static final String GENERATED = "chapters/00-count/src/main/java/sample/Counter.java";

    @TempDir
    Path folder;

    private SampleCourse course;

    @BeforeEach
    void generate() throws IOException {
        course = SampleCourse.generatedIn(folder);
    }

    @PlantedFault("Maven has not run the solution's tests")
    void missingReportsOfTheSolutionAreFound() throws IOException {
        course.delete(REPORT);
        assertNotProven("solutions/00-count: no test of the solution has run");
    }

    @PlantedFault("Maven has skipped the solution's tests")
    void skippedTestsOfTheSolutionAreFound() throws IOException {
        course.replace(REPORT, "tests=\"3\" errors=\"0\" skipped=\"1\"", "tests=\"3\" errors=\"0\" skipped=\"3\"");
        assertNotProven("solutions/00-count: no test of the solution has run");
    }

    @PlantedFault("Maven ran the solution's tests yesterday, and not today")
    void reportsOfAnEarlierBuildDoNotCount() throws IOException {
        Files.setLastModifiedTime(course.path(REPORT), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertNotProven("no test of the solution has run since 2021-", "--since=2021-01-01T00:00:00Z");
    }

    @PlantedFault("a chapter that is behind its solution")
    void aStaleChapterIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, "/** Counts. */", "/** Counts and more. */");
        assertNotProven(GENERATED + ": is not what the generator makes of the solution (first difference in line 6)");
    }

    @PlantedFault("a stub that is behind its exercise's text")
    void aStaleTaskIsFound() throws IOException {
        course.replace(SampleCourse.TEXT, "Return `the number`.", "Return another number.");
        assertChecked(GENERATED + ": is not what the generator makes of the solution");
    }

    @PlantedFault("a file of a chapter that its solution does not have")
    void aFileWithoutASolutionIsFound() {
        course.write("chapters/00-count/src/main/java/sample/Left.java", "package sample;\n");
        assertChecked("sample/Left.java: has no counterpart in the solution");
    }

    @PlantedFault("a file that a chapter lacks")
    void aMissingFileIsFound() {
        course.write("solutions/00-count/src/main/java/sample/New.java", "package sample;\n");
        assertChecked("sample/New.java: is missing; run mvn -q compile exec:java@generate");
    }

    @PlantedFault("a chapter that was never generated")
    void aChapterThatWasNeverGeneratedIsFound() throws IOException {
        course.delete(GENERATED);
        assertChecked("chapters/00-count/src/main: has not been generated yet; run mvn -q compile exec:java@generate");
    }

    @PlantedFault("a solved exercise where chapters are committed")
    void aSolvedExerciseIsFoundInContinuousIntegration() throws IOException {
        course.replace(GENERATED, "throw new Todo(\"0.2\");", "return 0;");
        assertEquals(0, course.run("check", "--no-strict").status());
        SampleCourse.Answer answer = course.run("check", "--strict");
        assertTrue(answer.says(GENERATED + ": is not what the generator makes"), answer.text());
    }

    @PlantedFault("a chapter that was changed outside its exercises")
    void aChangeOutsideTheExercisesIsFound() throws IOException {
        course.replace(GENERATED, "throw new Todo(\"0.2\");", "return 0;");
        course.replace(GENERATED, "private Counter() {}", "Counter() {}");
        assertChecked(GENERATED + ": is not what the generator makes of the solution (first difference in line 8)");
    }

    @PlantedFault("a solution that does not compile")
    void aSolutionThatDoesNotCompileIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, "return sum;", "return total;");
        assertNotProven("does not compile: sample/Counter.java:17: cannot find symbol");
    }

    @PlantedFault("a region that leaves variables behind that the code after it needs")
    void aStubThatDoesNotCompileIsFound() throws IOException {
        course.replace(
                SampleCourse.COUNTER,
                "        return sum;\n        // end::ex-0.1[]",
                "        // end::ex-0.1[]\n        return sum;");
        course.run("generate");
        assertNotProven("chapters/00-count/src/main/java: does not compile with its stubs: sample/Counter.java:");
    }

    @PlantedFault("a test that needs a later chapter")
    void aTestThatNeedsALaterChapterIsFound() throws IOException {
        course.replace(SampleCourse.MEAN_TEST, "Counter.mean(List.of(2, 3, 7))", "Scale.scaled(1, List.of(4))");
        assertNotProven("chapters/00-count/src/test/java: needs a later chapter: without it, sample/MeanTest.java:13:");
    }

    @PlantedFault("a test that does not compile")
    void aTestThatDoesNotCompileIsFound() throws IOException {
        course.replace(SampleCourse.MEAN_TEST, "Counter.mean", "Counter.median");
        assertNotProven("chapters/00-count/src/test/java: does not compile: sample/MeanTest.java:13:");
    }

    @PlantedFault("the vector module outside its package")
    void aMisplacedVectorImportIsFound() throws IOException {
        course.replace(
                SampleCourse.COUNTER,
                "import java.util.List;",
                "import java.util.List;\nimport jdk.incubator.vector.*;");
        assertChecked(SampleCourse.COUNTER + ":5: jdk.incubator.vector is used in package sample; it belongs in"
                + " torchwright.vector alone");
    }

    @PlantedFault("JCuda outside its package, without an import")
    void aMisplacedQualifiedNameIsFound() {
        course.write("gpu/src/main/java/torchwright/cuda/Sync.java", """
                package torchwright.cuda;

                // jcuda.driver in a comment is none.
                class Sync {
                    void sync() {
                        jcuda.runtime.JCuda.cudaDeviceSynchronize();
                    }
                }
                """);
        assertChecked("gpu/src/main/java/torchwright/cuda/Sync.java:6: jcuda is used in package torchwright.cuda");
    }

    private void assertNotProven(String finding, String... arguments) {
        assertSays(finding, course.prove(arguments));
    }

    private void assertChecked(String finding) {
        assertSays(finding, course.run("check", "--no-strict"));
    }

    private static void assertSays(String finding, SampleCourse.Answer answer) {
        assertEquals(1, answer.status(), answer.text());
        assertTrue(answer.says(finding), answer.text());
    }
}
