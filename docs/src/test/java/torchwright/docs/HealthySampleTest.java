package torchwright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page looks like when nothing is wrong; the planted faults show what happens when something is. */
class HealthySampleTest {
    @TempDir
    private static Path folder;

    private static SiteReport report;
    private static Document page;
    private static Document korean;
    private static Document start;

    @BeforeAll
    static void build() {
        SampleProject project = SampleProject.in(folder);
        report = project.build();
        page = Jsoup.parse(project.html("00-counting.html"));
        korean = Jsoup.parse(project.html("ko/00-counting.html"));
        start = Jsoup.parse(project.html("index.html"));
    }

    @Test
    void theReportCountsWhatWasDone() {
        assertEquals(4, report.pages());
        assertEquals(3, report.outputs());
        assertEquals(0, report.accepted());
        assertEquals(List.of(), List.copyOf(report.unwritten()));
    }

    @Test
    void numbersOfTheProjectAreCounted() {
        assertTrue(
                start.text().contains("1 chapter, 1 exercise, 1 mistake, 2 recorded values and 2 tests"), start.text());
    }

    @Test
    void referencesWithoutTextGetTheTitleOfTheirTarget() {
        assertEquals(
                "Counting",
                start.select("main a[href=00-counting.html]").first().text());
        assertEquals(
                "Count the words",
                start.select("main a[href=00-counting.html#count-the-words]").text());
        assertEquals("Words", page.select("details.question a").text());
    }

    @Test
    void codeIsShownWithoutJavadocAndWithAGapForTheExercise() {
        String code = page.selectFirst(".listingblock.code").wholeText();
        assertTrue(code.contains("// exercise 0.1: Count the words"), code);
        assertTrue(code.contains("// Twice the same name: overloads.\nstatic long count(String text) {"), code);
        assertFalse(code.contains("/**") || code.contains("tag::") || code.contains("filter"), code);
    }

    @Test
    void codeSaysWhereAReaderFindsIt() {
        String path = "chapters/00-counting/src/main/java/torchwright/sample/Counter.java";
        assertEquals(path, page.selectFirst(".listingblock.code").attr("data-file"));
        assertEquals(
                "https://example.org/sample/blob/main/" + path,
                page.selectFirst(".listingblock.code a.file").attr("href"));
    }

    @Test
    void anExampleIsFollowedByWhatItPrinted() {
        assertEquals(
                "3 words\ncall 1",
                page.selectFirst(".listingblock.example + .output pre").wholeText());
    }

    @Test
    void aFigureHasItsOwnIdsACaptionAndAName() {
        assertEquals("A square", page.selectFirst("#figure-square figcaption").text());
        assertEquals("A line", page.selectFirst("#figure-square svg").attr("aria-label"));
        assertTrue(page.getElementById("figure-square-p") != null);
    }

    @Test
    void stepsAreFramesWithASentenceEach() {
        assertEquals(
                List.of("Go.", "Call stop()."),
                page.select("figure.stepper .step > p").eachText());
        assertEquals("0", page.selectFirst("figure.stepper").attr("tabindex"));
    }

    @Test
    void aFormulaIsMathMl() {
        assertEquals(2, page.select("math").size());
    }

    @Test
    void aDiagramTakesThePalettesColours() {
        assertTrue(page.selectFirst("#diagram-1 svg").outerHtml().contains("var(--ink"));
    }

    @Test
    void anExerciseIsABoxWithFoldedHintsAndAFoldedSolution() {
        assertEquals(
                "Exercise 0.1 Count the words",
                page.selectFirst("#exercise-0-1 h3").text());
        assertEquals(
                List.of("Hint 1", "Hint 2", "Hint 3"),
                page.select("#exercise-0-1 details.hint > summary").eachText());
        assertTrue(page.select("#exercise-0-1 details[open]").isEmpty());
        assertTrue(page.selectFirst("#exercise-0-1 details.solution").text().contains("word.length() <= LONGEST"));
        assertTrue(page.selectFirst("#exercise-0-1 .command")
                .text()
                .contains("mvn test -pl chapters/00-counting \"-Dexercise=0.1\""));
    }

    @Test
    void aTranslationSpeaksItsLanguage() {
        assertEquals("ko", korean.selectFirst("html").attr("lang"));
        assertTrue(korean.selectFirst("#exercise-0-1").text().contains("낱말 세기"));
    }

    @Test
    void whatWasMeasuredIsShownAsItLies(@TempDir Path own) {
        String macros = """

                :results: day

                measured::{results}/speed.txt[lines="2..2"]

                measured::{results}/table.adoc[]

                measured::{results}/roof.svg[alt="A roof"]
                """;
        SampleProject project = SampleProject.in(own)
                .write("benchmarks/src/results/day/speed.txt", "loops 1.0\nlanes 8.0\n")
                .write("benchmarks/src/results/day/table.adoc", "A *measured* sentence.\n")
                .write("benchmarks/src/results/day/roof.svg", "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0\"/></svg>")
                .append(SampleProject.page("index"), macros)
                .append("docs/src/site/ko/index.adoc", macros);
        assertEquals("", project.complaints());
        Document index = Jsoup.parse(project.html("index.html"));
        assertTrue(index.text().contains("lanes 8.0"), index.text());
        assertFalse(index.text().contains("loops 1.0"), index.text());
        assertEquals("measured", index.select("main strong").last().text());
        assertEquals("A roof", index.selectFirst("main figure svg").attr("aria-label"));
    }
}
