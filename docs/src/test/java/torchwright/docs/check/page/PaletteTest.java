package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.docs.check.page.Planted.assertFinds;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final String SOUND =
            ":root { --paper: light-dark(#ffffff, #000000); --ink: light-dark(#000000, #ffffff); } p { color: var(--ink); }";

    @Test
    void contrastIsWhatTheDefinitionSays() {
        assertEquals(21, Palette.contrast(0x000000, 0xffffff), 1e-9);
        assertEquals(1, Palette.contrast(0x123456, 0x123456), 1e-9);
        assertEquals(4.54, Palette.contrast(0x767676, 0xffffff), 0.005);
        assertEquals(Palette.contrast(0xff0000, 0x00ff00), Palette.contrast(0x00ff00, 0xff0000));
    }

    @Test
    void blackOnWhiteAndWhiteOnBlackPass() {
        assertEquals(List.of(), problems(SOUND));
    }

    @Test
    void aPaleTextIsFoundInTheLightPalette() {
        assertFinds("in the light palette --ink", problems(SOUND.replace("(#000000, #fff", "(#777777, #fff")));
    }

    @Test
    void aMurkyTextIsFoundInTheDarkPalette() {
        assertFinds("in the dark palette --ink", problems(SOUND.replace("#000000, #ffffff", "#000000, #707070")));
    }

    @Test
    void aTextColourOutsideThePaletteIsFound() {
        assertFinds("#777", problems(SOUND + " a { color: #777; }"));
        assertFinds("--line", problems(SOUND + " a { color: var(--line); }"));
    }

    @Test
    void aGroundOutsideThePaletteIsFound() {
        assertFinds("yellow", problems(SOUND + " mark { background: yellow; }"));
        assertFinds("--ink", problems(SOUND + " mark { background-color: var(--ink); }"));
    }

    @Test
    void aSheetWithoutAPaletteIsFound() {
        assertFinds("no palette", problems("p { margin: 0; }"));
    }

    private static List<String> problems(String css) {
        return Palette.of(css).problems(css);
    }
}
