package torchwright.docs.book;

import java.util.List;

/**
 * A rendered page without its frame.
 *
 * @param file        the file's name in its edition's folder, {@code 03-autograd.html}
 * @param label       what the sidebar calls it, plain text
 * @param title       the page's title, plain text
 * @param titleHtml   the page's title as HTML that may stand in an {@code h1}, without links
 * @param description one sentence for search engines and the search, plain text; empty if the page gives none
 * @param body        the HTML that follows the {@code h1} inside {@code main}
 * @param source      the source's path from the repository's root, with slashes: {@code docs/src/site/en/index.adoc}
 * @param headings    in the order of the page
 */
public record Page(
        String file,
        String label,
        String title,
        String titleHtml,
        String description,
        String body,
        String source,
        List<Heading> headings) {
    /**
     * Keeps a copy of the headings.
     *
     * @param file        the file's name in its edition's folder, {@code 03-autograd.html}
     * @param label       what the sidebar calls it, plain text
     * @param title       the page's title, plain text
     * @param titleHtml   the page's title as HTML that may stand in an {@code h1}, without links
     * @param description one sentence for search engines and the search, plain text; empty if the page gives none
     * @param body        the HTML that follows the {@code h1} inside {@code main}
     * @param source      the source's path from the repository's root, with slashes: {@code docs/src/site/en/index.adoc}
     * @param headings    in the order of the page
     */
    public Page {
        headings = List.copyOf(headings);
    }

    /** {@return the file's name without its ending, {@code 03-autograd}} */
    public String name() {
        return file.substring(0, file.length() - ".html".length());
    }
}
