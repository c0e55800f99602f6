package torchwright.docs.search;

/**
 * A section of a page: what the search finds.
 *
 * @param url     its address within the edition's folder, {@code 03-autograd.html#undo-the-broadcast}
 * @param page    the page's title
 * @param heading the section's heading; empty for what stands before the first
 * @param text    what a reader reads there, with single spaces
 */
public record Section(String url, String page, String heading, String text) {}
