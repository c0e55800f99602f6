package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.docs.check.page.Planted.assertFinds;
import static torchwright.docs.check.page.Planted.page;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageWeightTest {
    private static final PageWeight CHECK = new PageWeight();

    @Test
    void figuresAreNotCounted() {
        assertEquals(List.of(), CHECK.problems(page("<svg><path d=\"" + "M0 0".repeat(100_000) + "\"/></svg>")));
    }

    @Test
    void aHeavyTextIsFound() {
        assertFinds("split it", CHECK, page("<p>" + "word ".repeat(60_000) + "</p>"));
    }

    @Test
    void bytesAreCountedAndNotCharacters() {
        assertFinds("split it", CHECK, page("<p>" + "기울기 ".repeat(30_000) + "</p>"));
    }
}
