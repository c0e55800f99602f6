package torchwright.docs.frame;

import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;

/** Plain text made safe to stand in HTML, as text or as the value of an attribute in double quotes. */
final class Markup {
    private static final OutputSettings HTML = new OutputSettings().charset("UTF-8");

    private Markup() {}

    static String escaped(String text) {
        return Entities.escape(text, HTML).replace("\"", "&quot;");
    }
}
