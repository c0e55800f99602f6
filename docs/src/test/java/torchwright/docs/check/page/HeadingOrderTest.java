package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.docs.check.page.Planted.assertFinds;
import static torchwright.docs.check.page.Planted.changed;
import static torchwright.docs.check.page.Planted.page;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingOrderTest {
    private static final HeadingOrder CHECK = new HeadingOrder();

    @Test
    void headingsThatGoDownOneByOnePass() {
        assertEquals(List.of(), CHECK.problems(page("<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>")));
    }

    @Test
    void aSecondTitleIsFound() {
        assertFinds("2 h1", CHECK, page("<h1>Another</h1>"));
    }

    @Test
    void aMissingTitleIsFound() {
        assertFinds("0 h1", CHECK, changed("<h1>A page</h1>", ""));
    }

    @Test
    void aSkippedLevelIsFound() {
        assertFinds("h4 under an h2", CHECK, page("<h2>A</h2><h4>B</h4>"));
    }
}
