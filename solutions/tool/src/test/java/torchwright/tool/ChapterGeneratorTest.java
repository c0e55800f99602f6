package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChapterGeneratorTest {
    private static final String COUNTER = "chapters/00-count/src/main/java/sample/Counter.java";

    @TempDir
    Path folder;

    private SampleCourse course;

    @BeforeEach
    void generate() throws IOException {
        course = SampleCourse.generatedIn(folder);
    }

    @Test
    void aChapterIsItsSolutionWithStubs() throws IOException {
        assertEquals("""
                package sample;

                import java.util.List;
                import torchwright.kit.Todo;

                /** Counts. */
                public final class Counter {
                    private Counter() {}

                    /** {@return the sum of some numbers} */
                    public static int sum(List<Integer> numbers) {
                        // Exercise 0.1: Return the number.
                        // Page: sample.html#anchor
                        throw new Todo("0.1");
                    }

                    /** {@return the mean of some numbers} */
                    public static int mean(List<Integer> numbers) {
                        // Exercise 0.2: Return the number.
                        // Page: sample.html#anchor
                        throw new Todo("0.2");
                    }
                }
                """, course.read(COUNTER));
    }

    @Test
    void whatIsInStepIsNotWrittenAgain() {
        SampleCourse.Answer answer = course.run("generate");
        assertEquals(
                "2 chapters, 3 exercises; 0 files written, 0 kept, 0 things missing",
                answer.text().strip());
    }

    @Test
    void anUnsolvedFileFollowsItsSolution() throws IOException {
        course.replace(SampleCourse.COUNTER, "/** Counts. */", "/** Counts and more. */");
        course.replace(SampleCourse.TEXT, "Return `the number`.", "Return another number.");
        assertEquals(0, course.run("generate").status());
        assertTrue(course.read(COUNTER).contains("/** Counts and more. */"));
        assertTrue(course.read(COUNTER).contains("// Exercise 0.1: Return another number."));
    }

    @Test
    void aSolvedExerciseIsKeptAndNamed() throws IOException {
        course.replace(COUNTER, "throw new Todo(\"0.2\");", "return 42;");
        SampleCourse.Answer answer = course.run("generate");
        assertEquals(1, answer.status());
        assertTrue(
                answer.says(COUNTER + ": holds a solved exercise [0.2]; kept as it is; --force writes"), answer.text());
        assertTrue(course.read(COUNTER).contains("return 42;"));
    }

    @Test
    void aSolvedExerciseIsKeptWhereItsSolutionMovesOn() throws IOException {
        course.replace(COUNTER, "throw new Todo(\"0.2\");", "return 42;");
        course.replace(SampleCourse.COUNTER, "/** Counts. */", "/** Counts and more. */");
        SampleCourse.Answer answer = course.run("generate");
        assertTrue(answer.says("though the text around it has changed since (line 6)"), answer.text());
        assertTrue(course.read(COUNTER).contains("return 42;"));
    }

    @Test
    void aSolvedExerciseIsOverwrittenOnDemand() throws IOException {
        String stubs = course.read(COUNTER);
        course.replace(COUNTER, "throw new Todo(\"0.2\");", "return 42;");
        assertEquals(0, course.run("generate", "--force").status());
        assertEquals(stubs, course.read(COUNTER));
    }

    @Test
    void aReaderMayAddTheImportsThatABodyNeeds() throws IOException {
        course.replace(COUNTER, "throw new Todo(\"0.2\");", "return new ArrayList<>(numbers).size();");
        course.replace(COUNTER, "import java.util.List;", "import java.util.ArrayList;\nimport java.util.List;");
        assertEquals(0, course.run("check", "--no-strict").status());
    }

    @Test
    void codeThatBecomesAnExerciseBecomesAStub() throws IOException {
        String open = "        // tag::ex-0.2[]\n";
        String close = "        // end::ex-0.2[]\n";
        course.replace(SampleCourse.COUNTER, open, "");
        course.replace(SampleCourse.COUNTER, close, "");
        course.run("generate");
        assertTrue(course.read(COUNTER).contains("return sum(numbers) / numbers.size();"));
        String body = "        return sum(numbers) / numbers.size();\n";
        course.replace(SampleCourse.COUNTER, body, open + body + close);
        assertEquals(0, course.run("generate").status());
        assertTrue(course.read(COUNTER).contains("throw new Todo(\"0.2\");"));
    }

    @Test
    void resourcesAreCopiedAndWhatIsLeftOverIsRemoved() throws IOException {
        course.write("solutions/00-count/src/main/resources/META-INF/services/sample.Service", "sample.Counter\n");
        course.write("chapters/00-count/src/main/java/sample/old/Left.java", "package sample.old;\n");
        SampleCourse.Answer answer = course.run("generate");
        assertTrue(answer.says("removed chapters/00-count/src/main/java/sample/old/Left.java"), answer.text());
        assertFalse(Files.exists(course.path("chapters/00-count/src/main/java/sample/old")));
        String copy = "chapters/00-count/src/main/resources/META-INF/services/sample.Service";
        assertEquals("sample.Counter\n", course.read(copy));
    }

    @Test
    void aNewChapterGetsItsPlaceInTheBuild() throws IOException {
        String pom = course.read("chapters/01-scale/pom.xml");
        assertTrue(pom.contains("<artifactId>chapter-01-scale</artifactId>"), pom);
        assertTrue(pom.contains("<version>7-SNAPSHOT</version>"), pom);
        assertTrue(pom.contains("<chapter>01-scale</chapter>"), pom);
        assertTrue(pom.contains("<artifactId>engine-00</artifactId>"), pom);
        String engine = course.read("solutions/01-scale/pom.xml");
        assertTrue(engine.contains("<artifactId>engine-01</artifactId>"), engine);
        assertTrue(engine.contains("<artifactId>engine-00</artifactId>"), engine);
        assertFalse(course.read("solutions/00-count/pom.xml").contains("<dependencies>"));
        assertTrue(course.read("pom.xml").contains("<engine.newest>engine-01</engine.newest>"));
        assertEquals(
                SampleFiles.MODULES_POM.replace(
                        "    <module>00-count</module>\n",
                        "    <module>00-count</module>\n    <module>01-scale</module>\n"),
                course.read("chapters/pom.xml"));
        assertEquals(course.read("chapters/pom.xml"), course.read("solutions/pom.xml"));
    }

    @Test
    void aNewChapterIsToldWhatItLacks() {
        course.write("solutions/02-more/src/main/java/sample/More.java", """
                package sample;

                class More {
                    int more() {
                        // tag::ex-2.1[]
                        return 1;
                        // end::ex-2.1[]
                    }
                }
                """);
        SampleCourse.Answer answer = course.run("generate", "--chapter=02-more");
        assertTrue(answer.says("created chapters/02-more/src/main/java/sample/More.java"), answer.text());
        assertTrue(answer.says("created solutions/02-more/pom.xml"), answer.text());
        assertTrue(
                answer.says("missing: exercise 2.1: has no text; write chapters/02-more/exercises/2.1.adoc"),
                answer.text());
        assertTrue(answer.says("missing: exercise 2.1: has no test;"), answer.text());
        assertTrue(answer.says("missing: exercise 2.1: has 0 of 3 mutants;"), answer.text());
        assertTrue(answer.says("1 chapter, 1 exercise; "), answer.text());
    }
}
