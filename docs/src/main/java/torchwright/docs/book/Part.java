package torchwright.docs.book;

import java.util.List;

/**
 * A part of the book, as the sidebar groups it.
 *
 * @param title plain text; empty for what stands before the first part
 * @param pages in order
 */
public record Part(String title, List<Page> pages) {
    /**
     * Keeps a copy of the pages.
     *
     * @param title plain text; empty for what stands before the first part
     * @param pages in order
     */
    public Part {
        pages = List.copyOf(pages);
    }
}
