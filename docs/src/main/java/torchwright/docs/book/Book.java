package torchwright.docs.book;

import java.util.List;
import java.util.Optional;

/**
 * All pages of an edition, in the order in which they are read.
 *
 * @param edition  the edition it is
 * @param editions all editions of the site, this one among them, the root's first
 * @param parts    in order; the first page of the first part is {@code index.html}
 */
public record Book(Edition edition, List<Edition> editions, List<Part> parts) {
    /**
     * Keeps copies.
     *
     * @param edition  the edition it is
     * @param editions all editions of the site, this one among them, the root's first
     * @param parts    in order; the first page of the first part is {@code index.html}
     */
    public Book {
        editions = List.copyOf(editions);
        parts = List.copyOf(parts);
    }

    /** {@return all pages, in reading order} */
    public List<Page> pages() {
        return parts.stream().flatMap(part -> part.pages().stream()).toList();
    }

    /**
     * {@return the page before {@code page}, if it is not the first}
     *
     * @param page one of this book's
     */
    public Optional<Page> before(Page page) {
        return neighbour(page, -1);
    }

    /**
     * {@return the page after {@code page}, if it is not the last}
     *
     * @param page one of this book's
     */
    public Optional<Page> after(Page page) {
        return neighbour(page, 1);
    }

    private Optional<Page> neighbour(Page page, int step) {
        List<Page> pages = pages();
        int at = pages.indexOf(page) + step;
        return at < 0 || at >= pages.size() ? Optional.empty() : Optional.of(pages.get(at));
    }
}
