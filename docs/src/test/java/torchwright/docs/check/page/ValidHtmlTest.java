package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.docs.check.page.Planted.page;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidHtmlTest {
    private static final ValidHtml CHECK = new ValidHtml();

    @Test
    void aSoundPagePasses() {
        assertEquals(List.of(), CHECK.problems(page("<p>Text.</p>")));
    }

    @Test
    void anElementThatIsNotClosedIsFound() {
        assertFound("div", "<section><div></section>");
    }

    @Test
    void anAnchorGivenTwiceIsFound() {
        assertFound("Duplicate ID", "<p id=\"a\">1</p><p id=\"a\">2</p>");
    }

    @Test
    void anElementWhereNoneMayStandIsFound() {
        assertFound("not allowed as child", "<ul><p>Text.</p></ul>");
    }

    @Test
    void anUnknownAttributeIsFound() {
        assertFound("colour", "<p colour=\"red\">Text.</p>");
    }

    @Test
    void aDrawingAndAFormulaAreLookedInto() {
        assertFound("circl", "<svg role=\"img\" aria-label=\"x\"><circl r=\"1\" /></svg>");
        assertFound("mfrax", "<math><mfrax></mfrax></math>");
    }

    @Test
    void aRoleThatDoesNotFitIsFound() {
        assertFound("role", "<p role=\"knob\">Text.</p>");
    }

    private static void assertFound(String part, String html) {
        List<String> problems = CHECK.problems(page(html));
        assertTrue(problems.stream().anyMatch(problem -> problem.contains(part)), problems::toString);
    }
}
