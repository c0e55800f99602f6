package torchwright.docs.check.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;

/** A page weighs less than 300 kB, its figures not counted: it opens at once on a slow line. */
public final class PageWeight implements PageCheck {
    private static final int LIMIT = 300_000;

    /** A check. */
    public PageWeight() {}

    @Override
    public List<String> problems(WrittenPage page) {
        Document text = page.document().clone();
        text.outputSettings().prettyPrint(false);
        text.select("svg").remove();
        int bytes = text.outerHtml().getBytes(StandardCharsets.UTF_8).length;
        return bytes < LIMIT
                ? List.of()
                : List.of("weighs %,d bytes without its figures, and may weigh %,d; split it".formatted(bytes, LIMIT));
    }
}
