package torchwright.docs.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import torchwright.docs.book.Book;
import torchwright.docs.book.Page;
import torchwright.docs.book.Part;

class FrameTest {
    @Test
    void theBookStandsAtTheSideInItsOrderWithTheReadersPlace() throws IOException {
        Document page = framed(0, "03-autograd.html");
        assertEquals(
                List.of("index.html", "03-autograd.html", "glossary.html"),
                page.select(".book > ol > li > a").eachAttr("href"));
        assertEquals(
                List.of("The course", "Reference"), page.select(".book > h2").eachText());
        assertEquals(
                List.of("03-autograd.html"), page.select("[aria-current=page]").eachAttr("href"));
        assertEquals("03", page.selectFirst(".book .number").text());
    }

    @Test
    void theSectionsOfThePageAreNestedUnderIt() throws IOException {
        Document page = framed(0, "03-autograd.html");
        assertEquals(
                List.of("#undo-the-broadcast", "#the-slope", "#a-last-section"),
                page.select(".sections a").eachAttr("href").stream()
                        .map(address -> address.equals("#_a_last_section") ? "#a-last-section" : address)
                        .toList());
        assertEquals("#the-slope", page.selectFirst(".sections .sections a").attr("href"));
    }

    @Test
    void sectionsThatBeginBelowTheTopLevelAreNestedToo() throws IOException {
        Page page = Specimen.page("a.html", "A", "A", "<h3 id=\"x\">X</h3><h2 id=\"y\">Y</h2><h3 id=\"z\">Z</h3>");
        Book book = Specimen.english();
        Book one = new Book(book.edition(), book.editions(), List.of(new Part("", List.of(page))));
        Document framed = Jsoup.parse(Specimen.frame().wrap(one, page));
        assertEquals(List.of("#x", "#y", "#z"), framed.select(".sections a").eachAttr("href"));
        assertEquals(List.of("#x", "#z"), framed.select(".sections .sections a").eachAttr("href"));
    }

    @Test
    void previousAndNextLeadToTheNeighbours() throws IOException {
        Document page = framed(0, "03-autograd.html");
        assertEquals("index.html", page.selectFirst(".ways .prev").attr("href"));
        assertEquals("glossary.html", page.selectFirst(".ways .next").attr("href"));
        assertNull(framed(0, "index.html").selectFirst(".ways .prev"));
        assertNull(framed(0, "glossary.html").selectFirst(".ways .next"));
    }

    @Test
    void theOtherEditionIsOneStepAway() throws IOException {
        assertEquals(
                "ko/03-autograd.html", language(framed(0, "03-autograd.html")).attr("href"));
        assertEquals(
                "../03-autograd.html", language(framed(1, "03-autograd.html")).attr("href"));
    }

    @Test
    void aPageThatTheOtherEditionLacksLeadsToItsStart() throws IOException {
        assertEquals("ko/index.html", language(framed(0, "glossary.html")).attr("href"));
        assertTrue(framed(0, "glossary.html").select("link[rel=alternate]").isEmpty());
    }

    @Test
    void aPageInAFolderFindsTheAssetsOfTheRoot() throws IOException {
        Document page = framed(1, "index.html");
        assertEquals(
                "../assets/site.css", page.selectFirst("link[rel=stylesheet]").attr("href"));
        assertTrue(page.select("script").eachAttr("src").stream().allMatch(src -> src.startsWith("../assets/")));
        assertTrue(page.selectFirst("dialog").attr("data-scripts").endsWith("../assets/sections-ko.js"));
        assertEquals("ko", page.selectFirst("html").attr("lang"));
    }

    @Test
    void thePageCanBeEdited() throws IOException {
        assertEquals(
                "https://example.org/edit/docs/src/site/en/x.adoc",
                framed(0, "index.html").selectFirst(".ending p a").attr("href"));
        assertThrows(IllegalArgumentException.class, () -> new Frame("https://example.org"));
    }

    @Test
    void headingsCanBeLinkedTo() throws IOException {
        Element heading = framed(0, "03-autograd.html").selectFirst("h2#undo-the-broadcast");
        assertEquals("#undo-the-broadcast", heading.selectFirst("a.anchor").attr("href"));
        assertEquals(
                "Link to this section: Undo the broadcast",
                heading.selectFirst("a.anchor").attr("aria-label"));
    }

    @Test
    void anOutputHangsUnderTheCodeThatPrintedIt() throws IOException {
        Element output = framed(0, "03-autograd.html").selectFirst(".listingblock.output");
        assertTrue(output.hasClass("under"));
        assertTrue(output.previousElementSibling().hasClass("joined"));
    }

    @Test
    void wideThingsScrollInABoxOfTheirOwn() throws IOException {
        Document page = framed(0, "03-autograd.html");
        assertTrue(page.select("main table").stream()
                .filter(table -> table.closest(".admonitionblock") == null)
                .allMatch(table -> table.parent().hasClass("scroll")));
        assertTrue(
                page.select("figure svg").stream().allMatch(svg -> svg.parent().hasClass("drawing")));
    }

    @Test
    void aCalloutIsANumberAndItsCommentSignIsGone() throws IOException {
        Element code = framed(0, "03-autograd.html").selectFirst("pre:has(.conum) code");
        assertEquals(List.of("1", "2"), code.select(".conum").eachText());
        assertFalse(code.wholeText().contains("// 1"), code.wholeText());
    }

    @Test
    void codeKeepsEveryCharacter() throws IOException {
        Page page = Specimen.page(
                "a.html",
                "A",
                "A",
                "<pre><code data-lang=\"java\"><span class=\"n\">a</span>  &lt;\n\n\t\"b\" &amp;&amp; 'c'</code></pre>");
        Book book = Specimen.english();
        Book one = new Book(book.edition(), book.editions(), List.of(new Part("", List.of(page))));
        assertEquals(
                "a  <\n\n\t\"b\" && 'c'",
                Jsoup.parse(Specimen.frame().wrap(one, page))
                        .selectFirst("pre code")
                        .wholeText());
    }

    @Test
    void plainTextIsEscaped() throws IOException {
        Page page = Specimen.page("a.html", "A <b> & \"c\"", "A", "");
        Book book = Specimen.english();
        Book one = new Book(book.edition(), book.editions(), List.of(new Part("<i>", List.of(page))));
        Document framed = Jsoup.parse(Specimen.frame().wrap(one, page));
        assertEquals("A <b> & \"c\"", framed.selectFirst("[aria-current=page]").text());
        assertEquals("<i>", framed.selectFirst(".book h2").text());
    }

    private static Element language(Document page) {
        return page.selectFirst(".top a[hreflang]");
    }

    private static Document framed(int edition, String file) throws IOException {
        Book book = Specimen.books().get(edition);
        Page page = book.pages().stream()
                .filter(p -> p.file().equals(file))
                .findFirst()
                .orElseThrow();
        return Jsoup.parse(Specimen.frame().wrap(book, page));
    }
}
