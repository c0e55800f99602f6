package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.docs.check.page.Planted.assertFinds;
import static torchwright.docs.check.page.Planted.changed;
import static torchwright.docs.check.page.Planted.page;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextAlternativesTest {
    private static final TextAlternatives CHECK = new TextAlternatives();

    @Test
    void whatSaysWhatItShowsPasses() {
        assertEquals(List.of(), CHECK.problems(page("""
                        <img src="a.png" alt="A loss that falls">
                        <svg role="img" aria-label="A graph"></svg>
                        <svg aria-hidden="true"></svg>
                        <button aria-label="Search"><svg aria-hidden="true"></svg></button>
                        """)));
    }

    @Test
    void aPictureWithoutAltIsFound() {
        assertFinds("a.png", CHECK, page("<img src=\"a.png\">"));
    }

    @Test
    void aDrawingWithoutALabelIsFound() {
        assertFinds("#graph", CHECK, page("<figure id=\"graph\"><svg role=\"img\"></svg></figure>"));
    }

    @Test
    void aButtonOfOnlyAPictureIsFound() {
        assertFinds("a button", CHECK, page("<button><svg aria-hidden=\"true\"></svg></button>"));
    }

    @Test
    void aFieldWithoutALabelIsFound() {
        assertFinds("a input", CHECK, page("<input>"));
    }

    @Test
    void aPageWithoutLanguageOrTitleIsFound() {
        assertFinds("lang", CHECK, changed(" lang=\"en\"", ""));
        assertFinds("title", CHECK, changed("<title>A page</title>", ""));
    }
}
