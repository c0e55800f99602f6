package torchwright.docs.frame;

import static torchwright.docs.frame.Markup.escaped;

import java.util.Optional;
import java.util.stream.Collectors;
import torchwright.docs.book.Book;
import torchwright.docs.book.Edition;
import torchwright.docs.book.Page;

/**
 * A page in its frame: a whole HTML document, which works from disk and asks no other host for anything.
 *
 * <p>The frame holds the book's order with the reader's place, the sections of the page, search, the palettes, the other
 * editions, and the way to the neighbouring pages.
 */
public final class Frame {
    private final String repository;

    /**
     * Makes frames.
     *
     * @param repository the address under which the repository's files are edited, ending in a slash; a page's source
     *     path is appended to it
     * @throws IllegalArgumentException if the address does not end in a slash
     */
    public Frame(String repository) {
        if (!repository.endsWith("/")) {
            throw new IllegalArgumentException("the repository's address must end in a slash, but is " + repository);
        }
        this.repository = repository;
    }

    /**
     * {@return the page as a whole document}
     *
     * @param book the book it belongs to
     * @param page one of the book's pages
     */
    public String wrap(Book book, Page page) {
        Edition edition = book.edition();
        String assets = edition.toRoot() + "assets/";
        Optional<Page> before = book.before(page);
        Optional<Page> after = book.after(page);
        return """
                <!DOCTYPE html>
                <html lang="%s" data-folder="">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                %s<meta name="color-scheme" content="light dark">
                <link rel="icon" href="%4$sicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="%4$ssite.css">
                %5$s<script src="%4$spalette.js"></script>
                <script src="%4$ssite.js" defer></script>
                <script src="%4$sfinder.js" defer></script>
                </head>
                <body%6$s>
                <a class="skip" href="#content">%7$s</a>
                %8$s<main id="content" tabindex="-1">
                %9$s<h1>%10$s</h1>
                %11$s
                %12$s</main>
                %13$s</body>
                </html>
                """.formatted(
                        edition.language(),
                        escaped(documentTitle(edition, page)),
                        page.description().isEmpty()
                                ? ""
                                : "<meta name=\"description\" content=\"" + escaped(page.description()) + "\">\n",
                        assets,
                        relations(book, page, before, after),
                        words(edition, page),
                        escaped(edition.word("skip")),
                        Side.of(book, page),
                        kicker(book, page),
                        page.titleHtml(),
                        Body.of(edition, page),
                        ending(edition, page, before, after),
                        search(edition, assets));
    }

    private static String documentTitle(Edition edition, Page page) {
        String brand = edition.word("brand");
        return page.file().equals("index.html") ? brand : page.title() + " \u00b7 " + brand;
    }

    private static String relations(Book book, Page page, Optional<Page> before, Optional<Page> after) {
        String neighbours = before.map(p -> "<link rel=\"prev\" href=\"" + p.file() + "\">\n")
                        .orElse("")
                + after.map(p -> "<link rel=\"next\" href=\"" + p.file() + "\">\n")
                        .orElse("");
        return book.editions().stream()
                .filter(other -> !other.equals(book.edition()) && other.files().contains(page.file()))
                .map(other -> "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n"
                        .formatted(other.language(), Side.wayTo(book.edition(), other, page)))
                .collect(Collectors.joining("", neighbours, ""));
    }

    /** What the scripts say, in the edition's words. */
    private static String words(Edition edition, Page page) {
        return " data-page=\"%s\" data-copy=\"%s\" data-copied=\"%s\" data-not-copied=\"%s\" data-step-back=\"%s\" data-step-on=\"%s\" data-step-keys=\"%s\""
                .formatted(
                        page.name(),
                        escaped(edition.word("copy")),
                        escaped(edition.word("copied")),
                        escaped(edition.word("not-copied")),
                        escaped(edition.word("step-back")),
                        escaped(edition.word("step-on")),
                        escaped(edition.word("step-keys")));
    }

    /** The line above the title: the part of the book, and the chapter's number. */
    private static String kicker(Book book, Page page) {
        String part = book.parts().stream()
                .filter(p -> p.pages().contains(page))
                .map(p -> p.title())
                .findFirst()
                .orElse("");
        String chapter = ChapterNumber.of(page)
                .map(number -> book.edition().word("chapter") + " " + number)
                .orElse("");
        String separator = part.isEmpty() || chapter.isEmpty() ? "" : " \u00b7 ";
        return part.isEmpty() && chapter.isEmpty()
                ? ""
                : "<p class=\"kicker\">" + escaped(part + separator + chapter) + "</p>\n";
    }

    private String ending(Edition edition, Page page, Optional<Page> before, Optional<Page> after) {
        return """
                <footer class="ending">
                <nav class="ways" aria-label="%s">
                %s%s</nav>
                <p><a href="%s">%s</a></p>
                </footer>
                """.formatted(
                escaped(edition.word("previous") + ", " + edition.word("next")),
                before.map(p -> way("prev", edition.word("previous"), p)).orElse(""),
                after.map(p -> way("next", edition.word("next"), p)).orElse(""),
                escaped(repository + page.source()),
                escaped(edition.word("edit")));
    }

    private static String way(String relation, String word, Page page) {
        return "<a class=\"%s\" rel=\"%s\" href=\"%s\"><span>%s</span>%s</a>\n"
                .formatted(relation, relation, page.file(), escaped(word), escaped(page.label()));
    }

    private static String search(Edition edition, String assets) {
        String scripts = "%1$slunr.js %1$ssearch.js %1$ssections-%2$s.js".formatted(assets, edition.language());
        return """
                <dialog class="search" id="search" aria-label="%1$s" data-scripts="%2$s" data-hint="%3$s" data-none="%4$s" data-some="%5$s" data-broken="%6$s">
                <input type="text" role="combobox" aria-expanded="true" aria-controls="found" aria-autocomplete="list" aria-label="%1$s" placeholder="%1$s" autocomplete="off" spellcheck="false">
                <p class="status" role="status">%3$s</p>
                <div class="results" id="found" role="listbox" aria-label="%7$s"></div>
                </dialog>
                """.formatted(
                        escaped(edition.word("search-the-book")),
                        escaped(scripts),
                        escaped(edition.word("search-hint")),
                        escaped(edition.word("search-none")),
                        escaped(edition.word("search-some")),
                        escaped(edition.word("search-broken")),
                        escaped(edition.word("search-results")));
    }
}
