package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;

/** Writes the block of a figure; {@link PageMarkup} makes it a {@code figure} element. */
final class Figures {
    private Figures() {}

    /**
     * A figure.
     *
     * @param page  the page
     * @param role  {@code figure} or {@code stepper}
     * @param id    its id
     * @param title its caption, or empty
     * @param html  what it shows
     */
    static List<String> block(PageContext page, String role, String id, String title, String html) {
        List<String> lines = new ArrayList<>(List.of("", "[#" + id + "." + role + "]"));
        if (!title.isEmpty()) {
            lines.add("." + title);
        }
        lines.add("--");
        lines.addAll(page.slot(html));
        lines.add("--");
        return lines;
    }
}
