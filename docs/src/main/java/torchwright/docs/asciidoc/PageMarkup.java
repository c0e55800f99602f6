package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import torchwright.docs.asciidoc.PageContext.ShownFile;
import torchwright.docs.book.Heading;
import torchwright.docs.check.Complaints;
import torchwright.docs.check.ListingCheck;
import torchwright.docs.code.LookupException;

/** Turns Asciidoctor's HTML into the markup that the frame's style sheet and scripts expect. */
final class PageMarkup {
    private static final Pattern FORMULA = Pattern.compile("(?s)\\\\\\((.+?)\\\\\\)|\\\\\\[(.+?)\\\\]");

    private final PageContext page;
    private final Formulas formulas;
    private final Complaints complaints;
    private final Document document;

    /**
     * Takes a page's HTML.
     *
     * @param html       what Asciidoctor made of the page
     * @param page       what the macros left behind
     * @param formulas   renders formulas
     * @param complaints what is wrong
     */
    PageMarkup(String html, PageContext page, Formulas formulas, Complaints complaints) {
        this.page = page;
        this.formulas = formulas;
        this.complaints = complaints;
        this.document = parse(html);
    }

    /** {@return a page's body as a document that can be changed and written without changing what was not touched} */
    static Document parse(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).escapeMode(EscapeMode.base);
        return document;
    }

    /** {@return the body in its final markup} */
    String body() {
        ListingCheck.of(document, page.source(), role -> page.listing(role) != null, complaints);
        listings();
        boxes();
        figures();
        formulas();
        Element lead = document.selectFirst("body > #preamble");
        if (lead != null) {
            lead.removeAttr("id").addClass("preamble");
        }
        return filled(document.body().html());
    }

    private String filled(String html) {
        String filled = html;
        for (int slot = 0; slot < page.slots().size(); slot++) {
            filled = filled.replace(PageContext.placeholder(slot), page.slots().get(slot));
        }
        return filled;
    }

    /** {@return the headings, in order; those of exercises belong to their boxes} */
    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (Element heading : document.select("h2[id], h3[id], h4[id]")) {
            int level = heading.tagName().charAt(1) - '0';
            Element inline = heading.clone();
            inline.select("a").unwrap();
            headings.add(new Heading(level, heading.id(), filled(inline.html()), heading.text()));
        }
        return headings;
    }

    private void listings() {
        for (Element listing : document.select(".listingblock")) {
            for (String role : List.copyOf(listing.classNames())) {
                ShownFile file = page.listing(role);
                if (file != null) {
                    listing.removeClass(role);
                    name(listing, file);
                }
            }
        }
    }

    private static void name(Element listing, ShownFile file) {
        if (file.path().isEmpty()) {
            return;
        }
        listing.attr("data-file", file.path());
        if (!file.visible()) {
            return;
        }
        Element title = listing.selectFirst("> .title");
        if (title == null) {
            title = listing.prependElement("div").addClass("title");
        } else {
            title.appendText(" ");
        }
        title.appendElement("a")
                .addClass("file")
                .attr("href", file.link())
                .appendElement("code")
                .html(breakable(file.path()));
    }

    /** {@return a path as HTML that may be broken after its slashes} */
    static String breakable(String path) {
        return path.replace("/", "/<wbr>");
    }

    private void boxes() {
        for (Element box : document.select(".exampleblock.exercise")) {
            Element content = box.selectFirst("> .content");
            if (content != null) {
                content.unwrap();
            }
            box.tagName("section").removeClass("exampleblock");
        }
        document.select("details").forEach(details -> details.removeAttr("open"));
    }

    private void figures() {
        for (Element block : document.select(".openblock.figure, .openblock.stepper")) {
            block.tagName("figure").removeClass("openblock");
            Element content = block.selectFirst("> .content");
            if (content != null) {
                content.unwrap();
            }
            Element title = block.selectFirst("> .title");
            if (title != null) {
                title.tagName("figcaption").removeAttr("class").remove();
                block.appendChild(title);
            }
            if (block.hasClass("stepper")) {
                block.attr("tabindex", "0");
            }
        }
    }

    private void formulas() {
        List<TextNode> found = new ArrayList<>();
        for (Element element : document.select("*:not(pre):not(code)")) {
            for (TextNode text : element.textNodes()) {
                if (FORMULA.matcher(text.getWholeText()).find() && element.closest("pre, code") == null) {
                    found.add(text);
                }
            }
        }
        found.forEach(this::render);
    }

    private void render(TextNode text) {
        Matcher formula = FORMULA.matcher(text.getWholeText());
        StringBuilder html = new StringBuilder();
        int end = 0;
        while (formula.find()) {
            boolean display = formula.group(1) == null;
            html.append(Blocks.escape(text.getWholeText().substring(end, formula.start())));
            html.append(rendered(display ? formula.group(2) : formula.group(1), display));
            end = formula.end();
        }
        html.append(Blocks.escape(text.getWholeText().substring(end)));
        // As a slot, because an HTML parser would not leave MathML as it is.
        page.slot(html.toString());
        text.replaceWith(
                new Element("div").attr("data-slot", String.valueOf(page.slots().size() - 1)));
    }

    private String rendered(String tex, boolean display) {
        try {
            return formulas.mathMl(tex, display);
        } catch (LookupException e) {
            complaints.add(page.source(), e.getMessage());
            return "";
        }
    }
}
