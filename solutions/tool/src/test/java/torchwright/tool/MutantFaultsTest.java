package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad mutants, all of them in one course, and what the proofs say about each. */
class MutantFaultsTest {
    @TempDir
    static Path folder;

    private static SampleCourse.Answer answer;
    private static String report;

    @BeforeAll
    static void plant() throws IOException {
        SampleCourse course = SampleCourse.generatedIn(folder);
        String why = "// why: planted\n";
        course.write(SampleCourse.MUTANTS + "endless.java", why + "while (true) {}\n");
        course.write(SampleCourse.MUTANTS + "exits.java", why + "System.exit(5);\nreturn 0;\n");
        course.write(
                SampleCourse.MUTANTS + "eats-memory.java",
                why + "java.util.List<long[]> all = new java.util.ArrayList<>();\n"
                        + "while (all.size() >= 0) {\n all.add(new long[1 << 20]);\n}\nreturn 0;\n");
        course.write(SampleCourse.MUTANTS + "endless-recursion.java", why + "return 1 + sum(numbers);\n");
        course.write(
                SampleCourse.MUTANTS + "survives.java",
                why + "int sum = 0;\nfor (int number : numbers) {\n sum = sum + number;\n}\nreturn sum;\n");
        course.write(SampleCourse.MUTANTS + "does-not-compile.java", why + "return nothing;\n");
        course.write(SampleCourse.MUTANTS + "is-a-stub.java", why + "throw new Todo(\"0.1\");\n");
        course.write(SampleCourse.MUTANTS + "says-no-why.java", "return 3;\n");
        course.write(
                SampleCourse.MUTANTS + "hides-behind-a-stub.java",
                why + "return numbers.isEmpty() ? 0 : mean(numbers) * numbers.size();\n");
        answer = course.prove();
        report = course.read("solutions/tool/target/proofs.txt");
    }

    @PlantedFault("a mutant that never returns")
    void anEndlessMutantIsEndedByTheWatchdog() {
        assertKilled("endless", "SumTest.");
        assertTrue(report.contains("does not end (ended after 3 s)"), report);
    }

    @PlantedFault("a mutant that calls System.exit")
    void aMutantThatExitsIsKilled() {
        assertKilled("exits", "SumTest.");
        assertTrue(report.contains("ends the JVM (status 5)"), report);
    }

    @PlantedFault("a mutant that eats all memory")
    void aMutantThatEatsAllMemoryIsKilled() {
        assertKilled("eats-memory", "SumTest.");
        assertTrue(report.contains("runs out of memory"), report);
    }

    @PlantedFault("a mutant that overflows the stack")
    void aMutantThatOverflowsTheStackIsKilled() {
        assertKilled("endless-recursion", "SumTest.");
    }

    @PlantedFault("a mutant that no test tells from the solution")
    void aSurvivingMutantIsFound() {
        assertFound("mutant 0.1/survives: survives: no test of exercise 0.1 tells it from the solution (planted)");
    }

    @PlantedFault("a mutant that does not compile")
    void aMutantThatDoesNotCompileIsFound() {
        assertFound(
                "mutant 0.1/does-not-compile: does not compile: line 2: cannot find symbol symbol: variable nothing");
    }

    @PlantedFault("a mutant that is a stub")
    void aMutantThatThrowsTodoIsFound() {
        assertFound("mutant 0.1/is-a-stub: throws Todo");
    }

    @PlantedFault("a mutant that only runs into a later stub")
    void aMutantThatALaterStubHidesIsFound() {
        assertFound("mutant 0.1/hides-behind-a-stub: hides behind the stub of 0.2: no test of exercise 0.1 fails by"
                + " itself where the later exercises are stubs (SumTest.theSumOfSeveralNumbers stops)");
    }

    @PlantedFault("a mutant without its misconception")
    void aMutantThatDoesNotSayWhyIsFound() {
        assertFound("0.1/says-no-why.java: does not say what its author misunderstood");
    }

    @Test
    void theSumsAreRight() {
        assertEquals(1, answer.status(), answer.text());
        assertTrue(answer.says("11 of 15 mutants killed"), answer.text());
    }

    private static void assertKilled(String mutant, String by) {
        assertTrue(report.contains("          " + mutant + ": killed by " + by), report);
    }

    private static void assertFound(String finding) {
        assertTrue(answer.says(finding), answer.text());
    }
}
