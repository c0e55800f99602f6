package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import torchwright.kit.ExerciseNumber;
import torchwright.kit.ExerciseText;

class StubWriterTest {
    @Test
    void aRegionThatEndsABlockThrows() {
        assertEquals("""
                int answer() {
                    // Exercise 3.4: its text is missing.
                    throw new Todo("3.4");
                }
                """, stubbed("int answer() {\n", "    return 42;\n", "}\n"));
    }

    @Test
    void aRegionThatEndsAConstructorThrows() {
        assertEquals("""
                Answer() {
                    // Exercise 3.4: its text is missing.
                    throw new Todo("3.4");
                }
                """, stubbed("Answer() {\n", "    this.answer = 42;\n", "}\n"));
    }

    @Test
    void aRegionThatCodeFollowsThrowsUnderACondition() {
        assertEquals("""
                int answer;
                    // Exercise 3.4: its text is missing.
                    if (true) throw new Todo("3.4");
                return answer;
                """, stubbed("int answer;\n", "    answer = 42; // }\n", "return answer;\n"));
    }

    @Test
    void anExpressionBecomesAValue() {
        assertEquals("""
                int answer = twice(
                    // Exercise 3.4: its text is missing.
                    Todo.value("3.4")
                );
                """, stubbed("int answer = twice(\n", "    6 * 3 + 3\n", ");\n"));
    }

    @Test
    void anExpressionThatEndsItsStatementStillDoes() {
        assertEquals("""
                int answer =
                    // Exercise 3.4: its text is missing.
                    Todo.value("3.4");
                """, stubbed("int answer =\n", "    6 * 7;\n", ""));
    }

    @Test
    void theCommentSaysTheTaskAndIsWrapped() {
        ExerciseText text = new ExerciseText(
                ExerciseNumber.parse("3.4"),
                "Title",
                "03-autograd.html#title",
                "Return " + "very ".repeat(25) + "much. Then rest.",
                List.of("a", "b", "c"));
        String stub =
                StubWriter.stub(region("", "    return 42;\n", "}\n").regions().get(0), Optional.of(text));
        assertTrue(stub.lines().allMatch(line -> line.length() <= 120), stub);
        assertTrue(stub.startsWith("    // Exercise 3.4: Return very very"), stub);
        assertTrue(stub.contains(" much.\n    // Page: 03-autograd.html#title\n"), stub);
    }

    @Test
    void anImportThatOnlyTheSolutionUsedIsRemoved() {
        assertEquals(
                """
                package sample;

                import static java.lang.Math.max;

                import java.util.List;
                import torchwright.kit.Todo;

                /** Not for a {@link Map}: a comment needs its imports, too. */
                """.replace("import java.util.List;\n", "import java.util.List;\nimport java.util.Map;\n"),
                head("""
                        package sample;

                        import static java.lang.Math.max;

                        import java.util.List;
                        import java.util.Map;
                        import java.util.Set;

                        /** Not for a {@link Map}: a comment needs its imports, too. */
                        """, "    Set<Integer> answers = Set.of(42);\n", "List<Integer> rest() { return max(1, 2); }\n"));
    }

    @Test
    void aFileWithoutImportsGetsOne() {
        assertEquals(
                "package sample;\n\nimport torchwright.kit.Todo;\n\n/** Sample. */\n",
                head("package sample;\n\n/** Sample. */\n", "    return 42;\n", "}\n"));
    }

    @Test
    void theImportOfTodoStandsInItsAlphabeticalPlace() {
        assertEquals(
                "package sample;\n\nimport org.a.B;\nimport torchwright.kit.Todo;\nimport torchwright.tensor.Shape;\n\n",
                head(
                        "package sample;\n\nimport org.a.B;\nimport torchwright.tensor.Shape;\n\n",
                        "    return 42;\n",
                        "B b; Shape c;\n"));
    }

    private static String stubbed(String before, String body, String after) {
        SolutionFile file = region(before, body, after);
        Region region = file.regions().get(0);
        Map<ExerciseNumber, String> stubs =
                new TreeMap<>(Map.of(region.exercise(), StubWriter.stub(region, Optional.empty())));
        return StubWriter.write(file, stubs).replace("import torchwright.kit.Todo;\n\n", "");
    }

    /** The lines of a stubbed file above its stub. */
    private static String head(String before, String body, String after) {
        SolutionFile file = region(before, body, after);
        Region region = file.regions().get(0);
        String written = StubWriter.write(file, Map.of(region.exercise(), StubWriter.stub(region, Optional.empty())));
        return written.substring(0, written.indexOf("    // Exercise"));
    }

    private static SolutionFile region(String before, String body, String after) {
        String text = before + "    // tag::ex-3.4[]\n" + body + "    // end::ex-3.4[]\n" + after;
        return new SolutionFile("sample/Sample.java", text, RegionParser.parse("Sample.java", text));
    }
}
