package torchwright.docs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import torchwright.docs.book.Book;
import torchwright.docs.book.Page;

/**
 * Looks whether a translation has the structure of its original: headings with their anchors, listings, outputs,
 * exercises, figures and tables, in the same order.
 */
public final class EditionCheck {
    private static final String STRUCTURE =
            "h2, h3, h4, .listingblock, .exercise, figure, table, details.question, .pytorch, .have, .post, .stemblock";

    private EditionCheck() {}

    /**
     * Compares a translation with its original.
     *
     * @param original    the English edition
     * @param translation another
     * @param complaints  what is wrong
     */
    public static void of(Book original, Book translation, Complaints complaints) {
        Map<String, Page> pages = new TreeMap<>();
        original.pages().forEach(page -> pages.put(page.file(), page));
        List<String> order = original.pages().stream().map(Page::file).toList();
        int last = -1;
        for (Page page : translation.pages()) {
            Page other = pages.get(page.file());
            if (other == null) {
                complaints.add(
                        page.source(),
                        "has no original in edition " + original.edition().language());
                continue;
            }
            if (order.indexOf(page.file()) < last) {
                complaints.add(page.source(), "stands at another place of the book than " + other.source());
            }
            last = order.indexOf(page.file());
            compare(other, page, complaints);
        }
    }

    private static void compare(Page original, Page translation, Complaints complaints) {
        List<String> expected = structure(original);
        List<String> actual = structure(translation);
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String one = i < expected.size() ? expected.get(i) : "the end";
            String other = i < actual.size() ? actual.get(i) : "the end";
            if (!one.equals(other)) {
                complaints.add(
                        translation.source(),
                        "differs from " + original.source() + ": there stands " + one + ", here " + other
                                + (i > 0 ? ", after " + expected.get(i - 1) : ""));
                return;
            }
        }
    }

    private static List<String> structure(Page page) {
        List<String> structure = new ArrayList<>();
        for (Element element : Jsoup.parseBodyFragment(page.body()).select(STRUCTURE)) {
            structure.add(named(element));
        }
        return structure;
    }

    private static String named(Element element) {
        if (element.hasClass("listingblock")) {
            String kind = element.hasClass("output") ? "an output" : "a listing";
            String file = element.attr("data-file");
            return kind + (file.isEmpty() ? "" : " of " + file);
        }
        String id = element.id();
        return "<" + element.tagName() + (id.isEmpty() ? "" : " id=\"" + id + "\"") + ">";
    }
}
