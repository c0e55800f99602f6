package torchwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.kit.SampleChapter.at;
import static torchwright.kit.SampleChapter.code;
import static torchwright.kit.SampleChapter.test;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.opentest4j.AssertionFailedError;

class ProgressReportTest {
    private SampleChapter chapter;

    @BeforeEach
    void writeTheChapter(@TempDir Path root) {
        chapter = SampleChapter.in(root);
    }

    static class Untouched {
        @Test
        @Exercise("0.2")
        void aTransposeSwapsTheStrides() {
            throw new Todo("0.2");
        }

        @Test
        @Exercise("0.1")
        void aStepMovesOneStride() {
            throw new IllegalStateException("wrapped", new Todo("0.1"));
        }

        @Test
        void givenCodeThatNeedsAnExercise() {
            throw new Todo("0.1");
        }
    }

    @Test
    void theFirstExerciseIsToldInFullAndTheOthersAreNotYet() {
        assertEquals("""

                0.1  A strided index                        chapters/00-tensor/src/main/java/sample/Layout.java:6

                     Find where an element lies.

                     More words.

                     not written yet; these tests are waiting for it:
                       a step moves one stride

                     page  00-tensor.html#ex-0.1        hint  mvn test -pl chapters/00-tensor "-Dhint=0.1"

                not yet: 0.2 Transpose as strides

                00-tensor  □□  0 of 2     next: 0.1 A strided index     hint: mvn test -pl chapters/00-tensor "-Dhint=0.1"

                """, chapter.run(Untouched.class, Map.of()));
    }

    @Exercise("0.1")
    static class Wrong {
        @Test
        void aStepMovesOneStride() {
            throw at(new AssertionFailedError("expected: <5> but was: <0>"), test(5));
        }

        @Test
        void anElementPastTheEndIsRefused() {
            throw at(new ArrayIndexOutOfBoundsException("Index 2 out of bounds for length 2"), code(6), test(5));
        }

        @Test
        void theOriginIsTheFirstElement() {}

        @Test
        @Exercise("0.2")
        void aTransposeSwapsTheStrides() {
            throw new Todo("0.2");
        }
    }

    @Test
    void aWrongAnswerIsShownWithItsMessageAndTheLinesItIsAbout() {
        // The order of the chapter's own file is the order of its tests.
        chapter.write(
                "src/test/java/torchwright/kit/ProgressReportTest.java",
                "void aStepMovesOneStride() { void anElementPastTheEndIsRefused() {");
        chapter.writeCode("return at[2];", "throw new Todo(\"0.2\");");
        assertEquals("""

                0.1  A strided index                        chapters/00-tensor/src/main/java/sample/Layout.java:5

                     Find where an element lies.

                     a step moves one stride
                       expected: <5> but was: <0>
                       the test   LayoutTest.java:5  assertEquals(5, layout.index(1, 0));
                     an element past the end is refused
                       ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 2
                       your code  Layout.java:6  return at[2];
                       the test   LayoutTest.java:5  assertEquals(5, layout.index(1, 0));

                     1 of its 3 tests passes

                     page  00-tensor.html#ex-0.1        hint  mvn test -pl chapters/00-tensor "-Dhint=0.1"

                not yet: 0.2 Transpose as strides

                00-tensor  □□  0 of 2     next: 0.1 A strided index     hint: mvn test -pl chapters/00-tensor "-Dhint=0.1"

                """, chapter.run(Wrong.class, Map.of()));
    }

    static class BrokenAgain {
        @Test
        @Exercise("0.1")
        void aStepMovesOneStride() {
            throw new Todo("0.1");
        }

        @Test
        @Exercise("0.2")
        void aTransposeSwapsTheStrides() {
            throw at(new AssertionError(), test(5));
        }
    }

    @Test
    void whatTheReaderIsAtComesBeforeWhatIsUntouched() {
        assertEquals("""

                0.2  Transpose as strides                   chapters/00-tensor/src/main/java/sample/Layout.java:10

                     Swap two strides; copy nothing.

                     a transpose swaps the strides
                       the assertion does not hold
                       the test   LayoutTest.java:5  assertEquals(5, layout.index(1, 0));

                     page  00-tensor.html#ex-0.2        hint  mvn test -pl chapters/00-tensor "-Dhint=0.2"

                not yet: 0.1 A strided index

                00-tensor  □□  0 of 2     next: 0.2 Transpose as strides     hint: mvn test -pl chapters/00-tensor "-Dhint=0.2"

                """, chapter.run(BrokenAgain.class, Map.of()));
    }

    static class HalfSolved {
        @Test
        @Exercise("0.1")
        void aStepMovesOneStride() {}

        @Test
        @Exercise("0.2")
        void aTransposeSwapsTheStrides() {
            throw new Todo("0.2");
        }
    }

    @Test
    void whatIsSolvedIsSaid() {
        String report = chapter.run(HalfSolved.class, Map.of());
        assertTrue(report.contains("\n\nsolved: 0.1 A strided index\n\n00-tensor  ■□  1 of 2     next: 0.2"), report);
    }

    static class Solved {
        @Test
        @Exercise("0.1")
        void aStepMovesOneStride() {}

        @Test
        @Exercise("0.2")
        void aTransposeSwapsTheStrides() {}
    }

    @Test
    void aSolvedChapterIsPraisedAndTheNextOneNamed() {
        chapter.write("../01-module-parameter/pom.xml", "");
        assertEquals("""

                00-tensor  ■■  2 of 2     Well done: every exercise of this chapter is solved, and all 2 tests pass.
                Next chapter: mvn test -pl chapters/01-module-parameter

                """, chapter.run(Solved.class, Map.of()));
    }

    @Test
    void aConsoleWithoutSquaresGetsABarOfSignsThatItHas() {
        String report = chapter.run(Solved.class, Map.of("torchwright.console", "US-ASCII"));
        assertTrue(report.contains("00-tensor  ##  2 of 2"), report);
    }

    static class GivenCodeBroken extends Solved {
        @Test
        void aShapePrintsAsTorchPrintsIt() {
            throw at(new AssertionFailedError("expected: <torch.Size([2])> but was: <[2]>"), test(5));
        }
    }

    @Test
    void aFailureOfGivenCodeIsNotHiddenByAFullBar() {
        assertEquals("""

                Code that you were given does not do what it did. Was it changed?
                     a shape prints as torch prints it
                       expected: <torch.Size([2])> but was: <[2]>
                       the test   LayoutTest.java:5  assertEquals(5, layout.index(1, 0));

                00-tensor  ■■  2 of 2     all exercises are solved, but a test of given code fails: see above

                """, chapter.run(GivenCodeBroken.class, Map.of()));
    }

    static class Endless {
        @Test
        @Exercise("0.1")
        void aStepMovesOneStride() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    @Test
    void codeThatDoesNotEndIsStoppedAndNothingRunsAfterIt() {
        chapter.writeCode("while (true) {}", "throw new Todo(\"0.2\");");
        String report = chapter.run(
                Endless.class,
                Map.of(
                        "junit.jupiter.execution.timeout.test.method.default", "50 ms",
                        "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD"));
        assertEquals("""

                0.1  A strided index                        chapters/00-tensor/src/main/java/sample/Layout.java:5

                     Find where an element lies.

                     a step moves one stride
                       did not end within 50 milliseconds; is there a loop that never reaches its end?

                     page  00-tensor.html#ex-0.1        hint  mvn test -pl chapters/00-tensor "-Dhint=0.1"

                00-tensor  stopped at code that does not end; the tests after it did not run     next: 0.1 A strided index\
                     hint: mvn test -pl chapters/00-tensor "-Dhint=0.1"

                """, report);
    }

    @Test
    void oneExerciseRunsAlone() {
        assertEquals("""

                0.2  Transpose as strides                   chapters/00-tensor/src/main/java/sample/Layout.java:10

                     Swap two strides; copy nothing.

                     not written yet; these tests are waiting for it:
                       a transpose swaps the strides

                     page  00-tensor.html#ex-0.2        hint  mvn test -pl chapters/00-tensor "-Dhint=0.2"

                """, chapter.run(Untouched.class, Map.of("exercise", "0.2")));
        assertEquals("""

                ■  0.2 Transpose as strides is solved: 1 test passes.     next: mvn test -pl chapters/00-tensor

                """, chapter.run(Solved.class, Map.of("exercise", "0.2")));
    }

    @Test
    void anUnknownExerciseIsAnsweredWithThoseThatExist() {
        assertEquals("""

                00-tensor has no exercise 0.7. It has:
                     mvn test -pl chapters/00-tensor "-Dexercise=0.1"  A strided index
                     mvn test -pl chapters/00-tensor "-Dexercise=0.2"  Transpose as strides

                """, chapter.run(Untouched.class, Map.of("exercise", "0.7")));
    }

    @Test
    void aRunOfAnUnknownExerciseFails() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        chapter.run(Solved.class, Map.of("exercise", "0.7"), summary);
        assertEquals(1, summary.getSummary().getTotalFailureCount());
        assertEquals(0, summary.getSummary().getTestsStartedCount());
    }

    @Test
    void anExerciseWithoutTextIsNamedWithoutIt() {
        chapter.write("exercises/0.1.adoc", "= 0.1\n");
        assertEquals(
                "The report cannot be written: 0.1.adoc must begin with its number and title: = 3.5 Undo the ...\n",
                chapter.run(Untouched.class, Map.of()));
    }

    @Test
    void theSameTestsAreSilentOutsideAReadersRun() {
        assertEquals("", chapter.runAsReference(Wrong.class, Map.of()));
    }
}
