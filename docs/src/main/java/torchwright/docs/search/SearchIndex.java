package torchwright.docs.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import torchwright.docs.book.Book;
import torchwright.docs.book.Page;

/**
 * The text of a book, cut at its headings, as a script.
 *
 * <p>A script, because a page opened from disk may load one but not fetch data. The browser builds lunr's index from it when
 * the search is first opened: that takes it a moment, and the pages stay light.
 */
public final class SearchIndex {
    private SearchIndex() {}

    /**
     * Writes the index of an edition, {@code assets/sections-<language>.js}.
     *
     * @param book the edition's book
     * @param site the site's root folder
     * @throws IOException if the file cannot be written
     */
    public static void write(Book book, Path site) throws IOException {
        Path file = site.resolve("assets/sections-" + book.edition().language() + ".js");
        Files.createDirectories(file.getParent());
        Files.writeString(file, script(sections(book)));
    }

    /**
     * {@return the sections of all pages, in reading order}
     *
     * @param book the book to cut
     */
    public static List<Section> sections(Book book) {
        return book.pages().stream().flatMap(page -> sections(page).stream()).toList();
    }

    private static List<Section> sections(Page page) {
        List<Section> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder(page.description()).append(' ');
        // Behind the prose, so that an excerpt shows a sentence where there is one.
        StringBuilder code = new StringBuilder();
        String[] open = {page.file(), ""};
        Element body = Jsoup.parseBodyFragment(page.body()).body();
        // Pictures, formulas and anchors are not read as text.
        body.select("svg, math, a.anchor, .conum, script, style").remove();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element && isHeading(element)) {
                            close();
                            open[0] = page.file() + "#" + element.id();
                            open[1] = element.text();
                        } else if (node instanceof TextNode words && !insideHeading(words)) {
                            (insideCode(words) ? code : text).append(words.getWholeText());
                        } else if (node instanceof Element element && element.isBlock()) {
                            text.append(' ');
                            code.append(' ');
                        }
                    }

                    private void close() {
                        String read =
                                (text + " " + code).replaceAll("\\s+", " ").strip();
                        if (!read.isEmpty() || !open[1].isEmpty()) {
                            sections.add(new Section(open[0], page.title(), open[1], read));
                        }
                        text.setLength(0);
                        code.setLength(0);
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (depth == 0) {
                            close();
                        }
                    }
                },
                body);
        return sections;
    }

    private static boolean isHeading(Element element) {
        return element.normalName().matches("h[2-6]") && !element.id().isEmpty();
    }

    private static boolean insideHeading(TextNode words) {
        Element parent = words.parent();
        return parent != null && parent.closest("h2[id], h3[id], h4[id], h5[id], h6[id]") != null;
    }

    private static boolean insideCode(TextNode words) {
        Element parent = words.parent();
        return parent != null && parent.closest(".listingblock, pre") != null;
    }

    private static String script(List<Section> sections) {
        return sections.stream()
                .map(section -> "{\"url\":%s,\"page\":%s,\"heading\":%s,\"text\":%s}"
                        .formatted(
                                quoted(section.url()),
                                quoted(section.page()),
                                quoted(section.heading()),
                                quoted(section.text())))
                .collect(Collectors.joining(",\n", "var bookSections = [\n", "\n];\n"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
