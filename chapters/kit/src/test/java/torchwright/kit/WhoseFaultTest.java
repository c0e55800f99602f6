package torchwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.kit.SampleChapter.at;
import static torchwright.kit.SampleChapter.test;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** A failure is put down to the exercise, the line and the test that it belongs to. */
class WhoseFaultTest {
    private SampleChapter chapter;

    @BeforeEach
    void writeTheChapter(@TempDir Path root) {
        chapter = SampleChapter.in(root);
    }

    static class BrokenBelow {
        @Test
        @Exercise("0.1")
        void aStepMovesOneStride() {
            throw at(new AssertionFailedError("expected: <5> but was: <0>"), test(5));
        }

        @Test
        @Exercise("0.2")
        void aTransposeSwapsTheStrides() {
            throw at(new AssertionFailedError("expected: <2> but was: <0>"), test(5));
        }

        @Test
        @Exercise("0.2")
        void aTransposeSharesItsMemory() {
            throw new Todo("0.2");
        }
    }

    @Test
    void anExerciseThatNobodyHasBegunIsNotWrong() {
        chapter.writeCode("return 0;", "throw new Todo(\"0.2\");");
        String report = chapter.run(BrokenBelow.class, Map.of());
        assertTrue(report.contains("\nnot yet: 0.2 Transpose as strides\n"), report);
        assertFalse(report.contains("also wrong"), report);
    }

    @Test
    void aTestThatFailsBeforeItComesToAnUntouchedStubIsShown() {
        chapter.writeCode("return 0;", "throw new Todo(\"0.2\");");
        assertEquals("""

                0.2  Transpose as strides                   chapters/00-tensor/src/main/java/sample/Layout.java:11

                     Swap two strides; copy nothing.

                     not written yet; these tests are waiting for it:
                       a transpose shares its memory

                     and these fail before they come to it, in code that it stands on:
                     a transpose swaps the strides
                       expected: <2> but was: <0>
                       the test   LayoutTest.java:5  assertEquals(5, layout.index(1, 0));

                     page  00-tensor.html#ex-0.2        hint  mvn test -pl chapters/00-tensor "-Dhint=0.2"

                """, chapter.run(BrokenBelow.class, Map.of("exercise", "0.2")));
    }

    @Test
    void anExerciseThatIsHalfWrittenCanBeWrong() {
        chapter.write("src/main/java/sample/Layout.java", """
                package sample;

                class Layout {
                    Layout transposed(int a, int b) {
                        // Exercise 0.2: Swap two strides; copy nothing.
                        if (a == b) return this;
                        throw new Todo("0.2");
                    }
                }
                """);
        String report = chapter.run(BrokenBelow.class, Map.of());
        assertTrue(report.contains("\nalso wrong: 0.2 Transpose as strides\n"), report);
    }

    /** The frames of a formula that was written in {@code index} and called by given code of the same file. */
    @Exercise("0.1")
    static class WrongFormula {
        @Test
        void aStepMovesOneStride() {
            throw at(
                    new IllegalStateException("2 indices"),
                    new StackTraceElement("sample.Strides", "check", "Strides.java", 2),
                    new StackTraceElement("sample.Layout", "check", "Layout.java", 10),
                    new StackTraceElement("sample.Layout", "lambda$rows$0", "Layout.java", 6),
                    new StackTraceElement("sample.Layout", "formula", "Layout.java", 10),
                    test(5));
        }

        @Test
        void theOriginIsTheFirstElement() {
            throw at(
                    new IllegalStateException("the shape is [2], not [3]"),
                    new StackTraceElement("sample.Layout", "check", "Layout.java", 10),
                    test(5));
        }
    }

    @Test
    void theReadersLineIsTheInnermostInTheGapAndNeverOneOfGivenCode() {
        chapter.write("src/main/java/sample/Strides.java", "class Strides {\n    void check() {}\n}\n");
        chapter.writeCode("return at[\"}\".length()] + '}'; // }", "throw new Todo(\"0.2\");");
        String report = chapter.run(WrongFormula.class, Map.of("exercise", "0.1"));
        assertTrue(report.contains("your code  Layout.java:6  return at[\"}\".length()]"), report);
        assertEquals(1, report.split("your code", -1).length - 1, report);
    }

    @Test
    void withoutTheCommentNoLineIsCalledTheReaders() {
        chapter.write(
                "src/main/java/sample/Layout.java",
                "package sample;\n\nclass Layout {\n    int index(int... at) {\n\n        return at[2];\n    }\n}\n");
        String report = chapter.run(WrongFormula.class, Map.of("exercise", "0.1"));
        assertTrue(report.startsWith("\n0.1  A strided index\n"), report);
        assertFalse(report.contains("your code"), report);
    }

    @Test
    void aGapEndsWithTheBlockAroundIt() {
        chapter.write("src/main/java/sample/Layout.java", """
                class Layout {
                    int index() {
                        // Exercise 0.1: Find where an element lies.
                        String text = \"""
                            }}" \""";
                        for (char c : "}\\"".toCharArray()) { /* } */
                            if (c == '}' || c == '\\'') {} // }
                        }
                        return 0;
                    }

                    int given() {}
                }
                """);
        ExerciseNumber number = ExerciseNumber.parse("0.1");
        Gap gap = chapter.chapter().gapOf(number).orElseThrow();
        assertEquals(3, gap.first());
        assertEquals(10, gap.last());
    }

    static class Helped {
        @Test
        @Exercise("0.1")
        void aStepMovesOneStride() {
            String own = "torchwright.kit.WhoseFaultTest$Helped";
            throw at(
                    new AssertionFailedError("expected: <5> but was: <0>"),
                    new StackTraceElement(own, "check", "WhoseFaultTest.java", 1),
                    new StackTraceElement(own, "lambda$aStepMovesOneStride$0", "WhoseFaultTest.java", 3),
                    new StackTraceElement(own, "aStepMovesOneStride", "WhoseFaultTest.java", 2));
        }
    }

    @Test
    void ofAFailTheConditionIsShown() {
        chapter.writeCode("return 0;", "return new Layout();");
        chapter.write("src/test/java/sample/LayoutTest.java", """
                class LayoutTest {
                    void aStepMovesOneStride() {
                        if (layout.index(1, 0)
                                != 5) {
                            // no condition
                        }
                        if (layout.index(1, 0) != 5) {
                            fail("the message, which was told already");
                        }
                        assertEquals(
                                5,
                                layout
                                        .index(1, 0));
                    }
                }
                """);
        assertEquals(
                "if (layout.index(1, 0) != 5) {",
                new CodePlace(testFile(), 8).condition().statement());
        assertEquals(
                "assertEquals(5, layout.index(1, 0));",
                new CodePlace(testFile(), 10).condition().statement());
    }

    private Path testFile() {
        return chapter.chapter().tests().resolve("sample/LayoutTest.java");
    }

    @Test
    void thePlaceInATestIsTheTestsOwnLineAndNotThatOfAMethodThatItCalls() {
        chapter.write(
                "src/test/java/torchwright/kit/WhoseFaultTest.java",
                "fail(text);\nvoid aStepMovesOneStride() { assertAll(\n() -> check(5, layout.index(1, 0)));");
        String report = chapter.run(Helped.class, Map.of());
        assertTrue(report.contains("the test   WhoseFaultTest.java:3  () -> check(5, layout.index(1, 0)));"), report);
    }
}
