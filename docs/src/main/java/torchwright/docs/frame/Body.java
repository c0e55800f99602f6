package torchwright.docs.frame;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import torchwright.docs.book.Edition;
import torchwright.docs.book.Page;

/**
 * A page's text as the frame shows it: headings get anchors, wide things a box to scroll in, and an output hangs under the
 * code that printed it.
 */
final class Body {
    private Body() {}

    static String of(Edition edition, Page page) {
        Document document = Jsoup.parseBodyFragment(page.body());
        // Inside pre every space counts, and elsewhere none is missed.
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        thinHighlighting(body);
        numberCallouts(body);
        anchorHeadings(body, edition);
        joinOutputs(body);
        boxTables(body, edition);
        boxDrawings(body);
        return body.html();
    }

    /** Names, operators and punctuation have the colour of the text: their marks would only make pages heavy. */
    private static void thinHighlighting(Element body) {
        body.select("pre span.n, pre span.na, pre span.nf, pre span.o, pre span.p, pre span.w")
                .unwrap();
    }

    /** A callout stands in a comment, so that the code compiles; on the page its number is enough. */
    private static void numberCallouts(Element body) {
        for (Element callout : body.select("pre b.conum")) {
            callout.text(callout.text().replaceAll("[()]", ""));
            if (callout.previousSibling() instanceof TextNode before) {
                before.text(before.getWholeText().replaceFirst("(//|#) $", ""));
            }
        }
    }

    private static void anchorHeadings(Element body, Edition edition) {
        for (Element heading : body.select("h2[id], h3[id], h4[id], h5[id]")) {
            heading.select("a.anchor").remove();
            heading.prependElement("a")
                    .addClass("anchor")
                    .attr("href", "#" + heading.id())
                    .attr("aria-label", edition.word("to-this-section") + ": " + heading.text())
                    .text("#");
        }
    }

    private static void joinOutputs(Element body) {
        for (Element output : body.select(".listingblock.output")) {
            Element above = output.previousElementSibling();
            if (above != null && above.hasClass("listingblock") && output.selectFirst("> .title") == null) {
                above.addClass("joined");
                output.addClass("under");
            }
        }
    }

    private static void boxTables(Element body, Edition edition) {
        for (Element table : body.select("table")) {
            if (table.closest(".admonitionblock, .colist, .scroll") == null) {
                Element caption = table.selectFirst("> caption");
                table.wrap("<div class=\"scroll\" role=\"region\"></div>");
                table.parent().attr("aria-label", caption == null ? edition.word("scrolls") : caption.text());
            }
        }
    }

    private static void boxDrawings(Element body) {
        for (Element drawing : body.select("figure > svg, .step > svg")) {
            drawing.wrap("<div class=\"drawing\"></div>");
        }
    }
}
