package torchwright.docs.asciidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.docs.code.LookupException;

class InlineSvgTest {
    @Test
    void idsAndTheirUsesGetThePicturesName() {
        String svg = InlineSvg.of(
                "<svg viewBox=\"0 0 9 9\"><clipPath id=\"c\"/><g clip-path=\"url(#c)\"><use xlink:href=\"#c\"/></g></svg>",
                "loss",
                "A curve");
        assertTrue(svg.contains("<clipPath id=\"loss-c\"/><g clip-path=\"url(#loss-c)\"><use href=\"#loss-c\"/>"), svg);
    }

    @Test
    void itFitsThePageAndHasAName() {
        assertEquals(
                "<svg viewBox=\"0 0 30 20\" style=\"max-width:30px\" role=\"img\" aria-label=\"a &lt; b\"></svg>",
                InlineSvg.of("<?xml version=\"1.0\"?>\n<svg width=\"30px\" height=\"20px\"></svg>", "x", "a < b"));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThrows(LookupException.class, () -> InlineSvg.of("<p>no</p>", "x", "y"));
        assertThrows(LookupException.class, () -> InlineSvg.of("<svg></svg>", "x", "y"));
    }
}
