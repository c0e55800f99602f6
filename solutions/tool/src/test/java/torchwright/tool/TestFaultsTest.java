package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad tests of exercises, all of them in one course, and what the proofs say about each. */
class TestFaultsTest {
    private static final String TESTS = """
            package sample;

            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.Assertions.assertThrows;
            import static org.junit.jupiter.api.Assumptions.assumeTrue;

            import java.util.List;
            import org.junit.jupiter.api.BeforeAll;
            import org.junit.jupiter.api.Disabled;
            import org.junit.jupiter.api.Nested;
            import org.junit.jupiter.api.Test;
            import torchwright.kit.Exercise;

            @Exercise("0.1")
            class FaultyTest {
                @Test void isVacuous() { assertEquals(2, 1 + 1); }
                @Test void mistakesTheStub() {
                    try { Counter.sum(List.of()); } catch (Throwable e) { throw new IllegalStateException("hidden"); }
                }
                @Test void failsOnTheSolution() { assertEquals(11, Counter.sum(List.of(2, 3, 5))); }
                @Test void needsALaterExercise() { assertEquals(4, Counter.sum(List.of(4)) * Counter.mean(List.of(1))); }
                @Test void isAborted() { assumeTrue(Counter.sum(List.of()) > 0); }
                @Test @Disabled("planted") void isDisabled() { assertEquals(0, Counter.sum(List.of())); }
                @Test void isHonestWithinAnAssertion() {
                    assertThrows(NullPointerException.class, () -> Counter.sum(null));
                }
                @Nested class Inside {
                    @Test void isVacuousAsWell() { assertEquals(2, 1 + 1); }
                }
            }
            """;
    private static final String OTHER_TESTS = """
            package sample;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.List;
            import org.junit.jupiter.api.Test;
            import torchwright.kit.Exercise;

            class GivenTest {
                @Test void whatIsGivenMayPassOnTheStubs() { assertEquals(2, 1 + 1); }
                @Test @Exercise("0.2") void hasTheWrongNumber() { assertEquals(0, Counter.sum(List.of())); }
                @Test @Exercise("0.9") void belongsToNoExercise() { assertEquals(0, Counter.sum(List.of())); }
            }
            """;

    @TempDir
    static Path folder;

    private static SampleCourse.Answer answer;

    @BeforeAll
    static void plant() throws IOException {
        SampleCourse course = SampleCourse.generatedIn(folder);
        course.write("chapters/00-count/src/test/java/sample/FaultyTest.java", TESTS);
        course.write("chapters/00-count/src/test/java/sample/GivenTest.java", OTHER_TESTS);
        answer = course.prove();
    }

    @PlantedFault("a test that passes on the stub of its exercise")
    void aVacuousTestIsFound() {
        assertFound("FaultyTest.isVacuous: is vacuous: it passes where only exercise 0.1 is a stub");
        assertFound("FaultyTest$Inside.isVacuousAsWell: is vacuous");
    }

    @PlantedFault("a test that fails on the stub by something other than Todo")
    void aTestThatMistakesTheStubIsFound() {
        assertFound("FaultyTest.mistakesTheStub: fails with java.lang.IllegalStateException: hidden and not by its own"
                + " Todo where only exercise 0.1 is a stub");
        assertFound("FaultyTest.mistakesTheStub: fails with java.lang.IllegalStateException: hidden on the untouched");
    }

    @PlantedFault("a test that fails on the solution")
    void aTestThatFailsOnTheSolutionIsFound() {
        assertFound("FaultyTest.failsOnTheSolution: fails with org.opentest4j.AssertionFailedError: expected: <11> but"
                + " was: <10> on the solution");
    }

    @PlantedFault("a test that needs a later exercise")
    void aTestThatNeedsALaterExerciseIsFound() {
        assertFound("FaultyTest.needsALaterExercise: needs exercise 0.2, which comes after its own, 0.1");
    }

    @PlantedFault("a test that belongs to an earlier exercise than it says")
    void aTestWithTheWrongNumberIsFound() {
        assertFound("GivenTest.hasTheWrongNumber: is vacuous: it passes where only exercise 0.2 is a stub");
    }

    @PlantedFault("a test that is aborted on the solution")
    void anAbortedTestIsFound() {
        assertFound("FaultyTest.isAborted: is aborted (org.opentest4j.TestAbortedException");
    }

    @PlantedFault("a test that is disabled")
    void aDisabledTestIsFound() {
        assertFound("FaultyTest.isDisabled: is skipped (planted) on the solution");
    }

    @PlantedFault("a test of an exercise that does not exist")
    void aTestOfNoExerciseIsFound() {
        assertFound("GivenTest.belongsToNoExercise: belongs to exercise 0.9, which the chapter does not have");
    }

    @Test
    void honestTestsAreLeftAlone() {
        assertEquals(1, answer.status());
        assertTrue(!answer.says("isHonestWithinAnAssertion") && !answer.says("whatIsGiven"), answer.text());
    }

    private static void assertFound(String finding) {
        assertTrue(answer.says(finding), answer.text());
    }
}
