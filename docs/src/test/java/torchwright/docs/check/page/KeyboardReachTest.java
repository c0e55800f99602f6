package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.docs.check.page.Planted.assertFinds;
import static torchwright.docs.check.page.Planted.changed;
import static torchwright.docs.check.page.Planted.page;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyboardReachTest {
    private static final KeyboardReach CHECK = new KeyboardReach();

    @Test
    void aPageOfLinksAndButtonsPasses() {
        assertEquals(
                List.of(),
                CHECK.problems(
                        page(
                                "<a href=\"b.html\">B</a><button>C</button><figure class=\"stepper\" tabindex=\"0\"></figure>")));
    }

    @Test
    void aMissingSkipLinkIsFound() {
        assertFinds("no skip link", CHECK, changed("<a class=\"skip\" href=\"#content\">Skip</a>", ""));
    }

    @Test
    void aSkipLinkToNowhereIsFound() {
        assertFinds("#elsewhere", CHECK, changed("href=\"#content\"", "href=\"#elsewhere\""));
    }

    @Test
    void aJumpInTheOrderIsFound() {
        assertFinds("tabindex 3", CHECK, page("<button tabindex=\"3\">B</button>"));
    }

    @Test
    void aBoxThatOnlyAMouseCanClickIsFound() {
        assertFinds("no key reaches it", CHECK, page("<div onclick=\"go()\">Go</div>"));
    }

    @Test
    void aFigureThatNoKeyReachesIsFound() {
        assertFinds("#steps", CHECK, page("<figure class=\"stepper\" id=\"steps\"></figure>"));
    }

    @Test
    void aLinkThatLeadsNowhereIsFound() {
        assertFinds("leads nowhere", CHECK, page("<a>There</a>"));
    }
}
