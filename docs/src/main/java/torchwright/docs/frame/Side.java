package torchwright.docs.frame;

import static torchwright.docs.frame.Markup.escaped;

import java.util.List;
import torchwright.docs.book.Book;
import torchwright.docs.book.Edition;
import torchwright.docs.book.Heading;
import torchwright.docs.book.Page;
import torchwright.docs.book.Part;

/** The side of a page: the book's name, the tools, the book's order, and under the page at hand its sections. */
final class Side {
    private static final String FLAME =
            "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path fill=\"currentColor\" d=\"M12.5 1.5c.7 3.4-.9 5.5-2.8 7.6S6 13.2 6 16a6.3 6.3 0 0 0 12.6 0c0-2.4-1-4.3-2.4-5.7-.3 1.6-1 2.6-2.1 3.1.7-4.4-.1-8.7-1.6-11.9z\"/></svg>";
    private static final String LINES = icon("", "M4 6.5h16M4 12h16M4 17.5h16");
    private static final String LENS = icon("", "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5");
    private static final String SUN = icon(
            "sun",
            "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4");
    private static final String MOON = icon("moon", "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z");

    private Side() {}

    static String of(Book book, Page page) {
        StringBuilder html = new StringBuilder("<div class=\"side\">\n");
        top(html, book, page);
        Edition edition = book.edition();
        html.append("<nav class=\"book\" id=\"book\" aria-label=\"%s\">\n".formatted(escaped(edition.word("book"))));
        html.append("<button type=\"button\" class=\"find open-search needs-script\">%s%s<kbd>/</kbd></button>\n"
                .formatted(LENS, escaped(edition.word("search-the-book"))));
        for (Part part : book.parts()) {
            part(html, part, page);
        }
        return html.append("</nav>\n</div>\n").toString();
    }

    private static void top(StringBuilder html, Book book, Page page) {
        Edition edition = book.edition();
        html.append("<header class=\"top\">\n<a class=\"brand\" href=\"index.html\">%s%s</a>\n"
                .formatted(FLAME, escaped(edition.word("brand"))));
        for (Edition other : book.editions()) {
            if (!other.equals(edition)) {
                html.append("<a class=\"tool\" href=\"%s\" lang=\"%s\" hreflang=\"%2$s\">%s</a>\n"
                        .formatted(wayTo(edition, other, page), other.language(), escaped(other.word("language"))));
            }
        }
        tool(html, "switch-palette", edition.word("switch-palette"), "", SUN + MOON);
        tool(html, "open-search", edition.word("open-search"), "", LENS);
        tool(html, "open-book", edition.word("open-book"), " aria-expanded=\"false\" aria-controls=\"book\"", LINES);
        html.append("</header>\n");
    }

    private static void tool(StringBuilder html, String role, String word, String more, String icon) {
        html.append(
                "<button type=\"button\" class=\"tool %s needs-script\" aria-label=\"%s\" title=\"%2$s\"%s>%s</button>\n"
                        .formatted(role, escaped(word), more, icon));
    }

    /** The same page in another edition, or its first page where it lacks this one. */
    static String wayTo(Edition from, Edition to, Page page) {
        String file = to.files().contains(page.file()) ? page.file() : "index.html";
        return from.toRoot() + to.folder() + file;
    }

    private static void part(StringBuilder html, Part part, Page here) {
        if (!part.title().isEmpty()) {
            html.append("<h2>").append(escaped(part.title())).append("</h2>\n");
        }
        html.append("<ol>\n");
        for (Page page : part.pages()) {
            String number = ChapterNumber.of(page)
                    .map(n -> "<span class=\"number\">%s</span> ".formatted(ChapterNumber.opens(page) ? n : ""))
                    .orElse("");
            boolean current = page.file().equals(here.file());
            html.append("<li><a href=\"%s\"%s>%s%s</a>"
                    .formatted(page.file(), current ? " aria-current=\"page\"" : "", number, escaped(page.label())));
            if (current) {
                sections(html, page.headings());
            }
            html.append("</li>\n");
        }
        html.append("</ol>\n");
    }

    private static void sections(StringBuilder html, List<Heading> headings) {
        List<Heading> shown = headings.stream().filter(h -> h.level() <= 3).toList();
        if (shown.isEmpty()) {
            return;
        }
        html.append("\n<ol class=\"sections\">\n");
        for (int i = 0; i < shown.size(); i++) {
            Heading heading = shown.get(i);
            boolean nested = heading.level() == 3;
            boolean wasNested = i > 0 && shown.get(i - 1).level() == 3;
            if (nested && !wasNested) {
                html.append(i == 0 ? "<li>" : "").append("<ol class=\"sections\">\n");
            } else if (!nested && wasNested) {
                html.append("</ol></li>\n");
            } else if (!nested && i > 0) {
                html.append("</li>\n");
            }
            html.append("<li><a href=\"#%s\">%s</a>".formatted(escaped(heading.id()), heading.html()));
            html.append(nested ? "</li>\n" : "");
        }
        html.append(shown.get(shown.size() - 1).level() == 3 ? "</ol></li>\n" : "</li>\n")
                .append("</ol>\n");
    }

    private static String icon(String name, String path) {
        return ("<svg%s viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\" "
                        + "stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"%s\"/></svg>")
                .formatted(name.isEmpty() ? "" : " class=\"" + name + "\"", path);
    }
}
