package torchwright.docs.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DrawingTest {
    private static final Box BOX = new Box(10, 20, 30, 40);

    @Test
    void coloursAreThePalettes() {
        String svg = new Drawing(100, 50)
                .box(BOX, 3, Fill.tint(Ink.ACCENT), Stroke.THIN)
                .figure("")
                .svg();
        assertTrue(svg.contains("fill:var(--accent,"), svg);
        assertTrue(svg.contains("stroke:var(--line-strong,"), svg);
        assertFalse(svg.contains("\"#"), svg);
    }

    @Test
    void wordsStayWords() {
        String svg = new Drawing(100, 50)
                .text(1, 2, "a < b & c", Lettering.CODE)
                .figure("")
                .svg();
        assertTrue(svg.contains(">a &lt; b &amp; c</text>"), svg);
    }

    @Test
    void aDrawingIsWellFormed() throws Exception {
        Drawing drawing = new Drawing(100, 50);
        drawing.clipped(BOX, () -> drawing.bow(1, 2, 3, 4, 5, 6, Stroke.of(Ink.INK)))
                .arrow(0, 0, 9, 9, Stroke.of(Ink.MUTED).dashed())
                .dot(1, 1, 1, Fill.PAPER, Stroke.NONE);
        new Cells(0, 0, 10, 10, new String[][] {{"1", "2"}}).draw(drawing, Fill.NONE);
        String svg = drawing.figure("").svg();
        var parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertEquals("svg", parsed.getDocumentElement().getTagName());
        assertEquals("0 0 100 50", parsed.getDocumentElement().getAttribute("viewBox"));
    }

    @Test
    void numbersAreShort() {
        assertEquals("0", Drawing.number(-0.001));
        assertEquals("1.33", Drawing.number(4 / 3.0));
        assertEquals("100", Drawing.number(100));
    }

    @Test
    void codeIsMeasuredByItsLetters() {
        assertEquals(2 * Lettering.CODE.width("ab"), Lettering.CODE.width("abab"), 1e-9);
        assertTrue(Lettering.WORDS.width("iiii") < Lettering.WORDS.width("mmmm"));
        assertTrue(Lettering.WORDS.width("한국") > Lettering.WORDS.width("ab"));
    }
}
