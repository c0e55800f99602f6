package torchwright.docs.check.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Whatever is seen can be heard: pictures say what they show, links, buttons and fields say what they are for. */
public final class TextAlternatives implements PageCheck {
    /** A check. */
    public TextAlternatives() {}

    @Override
    public List<String> problems(WrittenPage page) {
        List<String> problems = new ArrayList<>();
        for (Element image : page.document().select("img")) {
            if (image.attr("alt").isBlank()) {
                problems.add("the picture " + image.attr("src") + " has no alt text");
            }
        }
        for (Element drawing : page.document().select("svg:not(svg svg)")) {
            boolean decoration = drawing.attr("aria-hidden").equals("true");
            if (!decoration && !(drawing.attr("role").equals("img") && isNamed(drawing, page))) {
                problems.add(
                        "a drawing in " + place(drawing) + " needs role=\"img\" and an aria-label, or aria-hidden");
            }
        }
        for (Element control : page.document().select("a[href], button, summary, input, select, textarea")) {
            if (control.text().isBlank() && !isNamed(control, page) && control.selectFirst("img[alt]") == null) {
                problems.add(
                        "a " + control.normalName() + " in " + place(control) + " says nothing to who cannot see it");
            }
        }
        if (page.document().selectFirst("html[lang]") == null) {
            problems.add("html has no lang");
        }
        if (page.document().title().isBlank()) {
            problems.add("has no title");
        }
        return problems;
    }

    private static boolean isNamed(Element element, WrittenPage page) {
        String labelledBy = element.attr("aria-labelledby");
        Element label = labelledBy.isEmpty() ? null : page.document().getElementById(labelledBy);
        Element title = element.selectFirst("> title");
        return !element.attr("aria-label").isBlank()
                || label != null && !label.text().isBlank()
                || title != null && !title.text().isBlank();
    }

    /** The nearest thing around an element that has a name to find it by. */
    private static String place(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            if (!around.id().isEmpty()) {
                return "#" + around.id();
            }
        }
        return element.parent() == null ? "the page" : element.parent().cssSelector();
    }
}
