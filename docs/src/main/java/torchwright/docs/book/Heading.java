package torchwright.docs.book;

/**
 * A heading inside a page.
 *
 * @param level 2 for a section ({@code h2}), 3 for a section in it, and so on; the page's title is no heading
 * @param id    the anchor, unique in the page
 * @param html  the title as HTML that may stand in a line, without links
 * @param text  the title as plain text, neither escaped nor marked up
 */
public record Heading(int level, String id, String html, String text) {}
