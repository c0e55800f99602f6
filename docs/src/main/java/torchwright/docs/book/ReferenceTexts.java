package torchwright.docs.book;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Gives references without a text the title of what they lead to; Asciidoctor knows one page at a time only. */
public final class ReferenceTexts {
    private final Map<String, String> titles = new HashMap<>();

    private ReferenceTexts(Book book) {
        for (Page page : book.pages()) {
            titles.put(page.file(), page.titleHtml());
            for (Heading heading : page.headings()) {
                titles.put(page.file() + "#" + heading.id(), heading.html());
            }
        }
    }

    /**
     * {@return the book with texts in its references}
     *
     * @param book a book
     */
    public static Book fill(Book book) {
        ReferenceTexts texts = new ReferenceTexts(book);
        return new Book(
                book.edition(),
                book.editions(),
                book.parts().stream()
                        .map(part -> new Part(
                                part.title(),
                                part.pages().stream().map(texts::filled).toList()))
                        .toList());
    }

    private Page filled(Page page) {
        String body = page.body();
        // Only where there is something to fill: an HTML parser does not leave MathML and SVG as they are.
        for (Element link : Jsoup.parseBodyFragment(body).select("a[href]")) {
            String href = link.attr("href");
            String text = link.text();
            String target = href.startsWith("#") ? page.file() + href : href;
            boolean named = !text.equals(href.replaceFirst("#.*", ""))
                    && !text.equals("[" + href.replaceFirst("^.*#", "") + "]");
            if (!named && titles.containsKey(target)) {
                body = body.replace(
                        "<a href=\"" + href + "\">" + text + "</a>",
                        "<a href=\"" + href + "\">" + titles.get(target) + "</a>");
            }
        }
        return new Page(
                page.file(),
                page.label(),
                page.title(),
                page.titleHtml(),
                page.description(),
                body,
                page.source(),
                page.headings());
    }
}
