package torchwright.docs.check.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A page has one title, in its text, and no heading skips a level: who listens to a page walks it by its headings. */
public final class HeadingOrder implements PageCheck {
    /** A check. */
    public HeadingOrder() {}

    @Override
    public List<String> problems(WrittenPage page) {
        List<String> problems = new ArrayList<>();
        int titles = page.document().select("h1").size();
        if (titles != 1) {
            problems.add("has " + titles + " h1; a page has exactly one title");
        }
        int above = 0;
        for (Element heading : page.document().select("main :is(h1, h2, h3, h4, h5, h6)")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > above + 1) {
                problems.add("the heading \"" + heading.text() + "\" is an h" + level + " under "
                        + (above == 0 ? "no heading" : "an h" + above) + "; go down one level at a time");
            }
            above = level;
        }
        return problems;
    }
}
