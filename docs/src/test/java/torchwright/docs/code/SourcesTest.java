package torchwright.docs.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torchwright.docs.SampleProject;

/** Members are found by the names that pages give them, and solutions are cut out. */
class SourcesTest {
    private static final String COUNTER = "torchwright.sample.Counter";

    @TempDir
    private Path folder;

    private Sources sources;
    private Regions regions;

    @BeforeEach
    void read() {
        SampleProject.in(folder);
        Checkout checkout = new Checkout(folder.resolve("project"));
        regions = new Regions(checkout);
        sources = new Sources(checkout, regions);
    }

    private String code(String... members) {
        return sources.code(COUNTER, List.of(members), false, number -> "// gap " + number)
                .code();
    }

    @Test
    void aNameMeansAllOverloads() {
        String code = code("count");
        assertTrue(
                code.startsWith("public static long count(List<String> words) {\n    // gap 0.1\n}\n\n// Twice"), code);
        assertTrue(code.endsWith("    return count(List.of(text.split(\" \")));\n}"), code);
    }

    @Test
    void typesOfParametersChooseAnOverload() {
        assertFalse(code("count(String)").contains("gap"));
        assertTrue(code("count(List<String>)").contains("gap"));
    }

    @Test
    void anArrayIsWrittenWithThreeDots() {
        assertTrue(code("lengths(int...,String...)").startsWith("static int[] lengths(int[] from"));
    }

    @Test
    void fieldsConstructorsAndNestedTypesAreMembersToo() {
        assertEquals("static final int LONGEST = 20;", code("LONGEST"));
        assertEquals("private Counter() {}", code("<init>"));
        assertTrue(code("Counted").startsWith("record Counted(String word, long number) {"));
        assertEquals("boolean isRare() {\n    return number == 1;\n}", code("Counted.isRare"));
    }

    @Test
    void severalMembersStandInTheOrderInWhichTheyAreNamed() {
        assertEquals("private Counter() {}\n\nstatic final int LONGEST = 20;", code("<init>", "LONGEST"));
    }

    @Test
    void withoutMembersTheTypeIsShownWithoutItsImports() {
        String code = code();
        assertTrue(code.startsWith("public final class Counter {\n    static final int LONGEST = 20;\n"), code);
        assertFalse(code.contains("/**"), code);
    }

    @Test
    void javadocIsShownIfItIsAskedFor() {
        String code = sources.code(COUNTER, List.of("LONGEST"), true, Object::toString)
                .code();
        assertEquals("/** The longest word that counts. */\nstatic final int LONGEST = 20;", code);
    }

    @Test
    void aSolutionStandsInItsMethodWithoutItsTags() {
        assertEquals(
                "public static long count(List<String> words) {\n"
                        + "    return words.stream().filter(word -> word.length() <= LONGEST).count();\n}",
                sources.solution(regions.all().get(0)).code());
    }

    @Test
    void theBodyOfAnExampleIsShownWithoutItsMethod() {
        String body = sources.body("torchwright.examples.chapter00.Greeting", "mistake")
                .code();
        assertEquals("System.out.println(\"before\");\nthrow new IllegalArgumentException(\"no words\");", body);
    }

    @Test
    void anExampleHasNoParameters() {
        LookupException refused = assertThrows(LookupException.class, () -> sources.body(COUNTER, "lengths"));
        assertTrue(refused.getMessage().contains("is not a static method without parameters"), refused.getMessage());
    }

    @Test
    void anUnknownMemberIsToldWithThoseThereAre() {
        LookupException refused = assertThrows(LookupException.class, () -> code("count(int)"));
        assertEquals(
                "Counter has no member count(int); it has [<init>(), Counted, LONGEST, count(List<String>),"
                        + " count(String), lengths(int...,String...)]",
                refused.getMessage());
    }
}
