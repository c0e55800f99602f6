package torchwright.docs.check.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page can be used without a mouse: the first stop skips to the text, nothing jumps the order, and what reacts can be
 * reached.
 */
public final class KeyboardReach implements PageCheck {
    private static final String REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

    /** A check. */
    public KeyboardReach() {}

    @Override
    public List<String> problems(WrittenPage page) {
        List<String> problems = new ArrayList<>();
        Element first = page.document().body().selectFirst(REACHABLE);
        if (first == null || !first.hasClass("skip")) {
            problems.add("the first stop of the keyboard is no skip link");
        } else if (page.document().selectFirst("main" + first.attr("href")) == null) {
            problems.add("the skip link leads to " + first.attr("href") + ", which is not the main text");
        }
        for (Element element : page.document().select("[tabindex]")) {
            if (!element.attr("tabindex").matches("0|-1")) {
                problems.add("tabindex " + element.attr("tabindex") + " on " + element.cssSelector()
                        + " jumps the order of the page; use 0 or -1");
            }
        }
        for (Element element : page.document().select("[onclick], [role=button]")) {
            if (!element.is(REACHABLE)) {
                problems.add(element.cssSelector() + " reacts to a click, but no key reaches it; make it a button");
            }
        }
        for (Element figure : page.document().select(".stepper")) {
            if (!figure.attr("tabindex").equals("0")) {
                problems.add(
                        "the figure #" + figure.id() + " steps by arrow keys, but no key reaches it: tabindex=\"0\"");
            }
        }
        for (Element link : page.document().select("a:not([href])")) {
            if (!link.hasText()) {
                continue;
            }
            problems.add("the link \"" + link.text() + "\" leads nowhere");
        }
        return problems;
    }
}
