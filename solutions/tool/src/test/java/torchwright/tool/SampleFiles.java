package torchwright.tool;

import java.util.Map;

/** The files of the sample course. */
final class SampleFiles {
    static final String ROOT_POM = """
            <project>
              <groupId>dev.torchwright</groupId>
              <artifactId>torchwright</artifactId>
              <version>7-SNAPSHOT</version>
              <properties>
                <engine.newest>engine-00</engine.newest>
              </properties>
            </project>
            """;

    static final String MODULES_POM = """
            <project>
              <modules>
                <module>kit</module>
                <module>00-count</module>
                <module>tool</module>
              </modules>
            </project>
            """;

    static final String COUNTER = """
            package sample;

            import java.util.Iterator;
            import java.util.List;

            /** Counts. */
            public final class Counter {
                private Counter() {}

                /** {@return the sum of some numbers} */
                public static int sum(List<Integer> numbers) {
                    // tag::ex-0.1[]
                    int sum = 0;
                    for (Iterator<Integer> rest = numbers.iterator(); rest.hasNext(); ) {
                        sum += rest.next();
                    }
                    return sum;
                    // end::ex-0.1[]
                }

                /** {@return the mean of some numbers} */
                public static int mean(List<Integer> numbers) {
                    // tag::ex-0.2[]
                    return sum(numbers) / numbers.size();
                    // end::ex-0.2[]
                }
            }
            """;

    static final String SUM_TEST = """
            package sample;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.List;
            import org.junit.jupiter.api.Test;
            import torchwright.kit.Exercise;

            @Exercise("0.1")
            class SumTest {
                @Test
                void theSumOfSeveralNumbers() {
                    assertEquals(10, Counter.sum(List.of(2, 3, 5)));
                }

                @Test
                void nothingSumsToZero() {
                    assertEquals(0, Counter.sum(List.of()));
                }
            }
            """;

    static final String MEAN_TEST = """
            package sample;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.List;
            import org.junit.jupiter.api.Test;
            import torchwright.kit.Exercise;

            class MeanTest {
                @Test
                @Exercise("0.2")
                void theMeanOfSeveralNumbers() {
                    assertEquals(4, Counter.mean(List.of(2, 3, 7)));
                }
            }
            """;

    static final String SCALE = """
            package sample;

            import java.util.List;

            /** Scales. */
            public final class Scale {
                private Scale() {}

                /** {@return a multiple of the sum of some numbers} */
                public static int scaled(int factor, List<Integer> numbers) {
                    int sum = Counter.sum(numbers);
                    // tag::ex-1.1[]
                    return factor * sum;
                    // end::ex-1.1[]
                }
            }
            """;

    static final String SCALE_TEST = """
            package sample;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.List;
            import org.junit.jupiter.api.Test;
            import torchwright.kit.Exercise;

            @Exercise("1.1")
            class ScaleTest {
                @Test
                void everySummandIsScaled() {
                    assertEquals(30, Scale.scaled(3, List.of(2, 3, 5)));
                }
            }
            """;

    private SampleFiles() {}

    /** {@return the text of an exercise} */
    static String text(String number) {
        return """
                = %s Title of it
                :page: sample.html#anchor

                Return `the number`. It is easy.

                == Hint 1
                Weak.

                == Hint 2
                Stronger.

                == Hint 3
                Strong.
                """.formatted(number);
    }

    /** {@return three wrong bodies of an exercise} */
    static Map<String, String> mutants() {
        return Map.of(
                "returns-one", "// why: a test seemed to ask for it\nreturn 1;\n",
                "returns-two", "// why: two is more than one\nreturn 2;\n",
                "throws", "// why: an exception is no answer\nthrow new IllegalStateException();\n");
    }
}
