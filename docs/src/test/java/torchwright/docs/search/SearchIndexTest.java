package torchwright.docs.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.docs.book.Book;
import torchwright.docs.book.Part;
import torchwright.docs.frame.Specimen;

class SearchIndexTest {
    @Test
    void aPageIsCutAtItsHeadings() throws IOException {
        List<Section> sections = sections(
                "<p>Before.</p><h2 id=\"a\">First</h2><p>One.</p><p>Two.</p><h3 id=\"b\">Second</h3><pre>three\n  four</pre>");
        assertEquals(
                List.of(
                        new Section("a.html", "A", "", "What the page holds. Before."),
                        new Section("a.html#a", "A", "First", "One. Two."),
                        new Section("a.html#b", "A", "Second", "three four")),
                sections);
    }

    @Test
    void wordsOfNeighbouringBlocksStayApart() throws IOException {
        assertEquals(
                "What the page holds. one two three",
                sections("<ul><li>one</li><li>two</li></ul><p>three</p>").get(0).text());
    }

    @Test
    void aWordIsNotTornByItsMarkup() throws IOException {
        assertTrue(sections("<p>re<em>build</em></p>").get(0).text().endsWith("rebuild"));
    }

    @Test
    void picturesAndFormulasAreNotText() throws IOException {
        String text = sections("<p>a<svg><text>b</text></svg><math><mi>c</mi></math></p>")
                .get(0)
                .text();
        assertTrue(text.endsWith("a"), text);
    }

    @Test
    void everyHeadingOfTheBookIsASection() throws IOException {
        List<String> urls = SearchIndex.sections(Specimen.english()).stream()
                .map(Section::url)
                .toList();
        assertTrue(
                urls.containsAll(List.of("index.html", "03-autograd.html#the-slope", "glossary.html#leaf")),
                urls::toString);
        assertFalse(urls.contains("03-autograd.html#exercise-3-5"), urls::toString);
    }

    private static List<Section> sections(String body) throws IOException {
        Book book = Specimen.english();
        Part part = new Part("", List.of(Specimen.page("a.html", "A", "A", body)));
        return SearchIndex.sections(new Book(book.edition(), book.editions(), List.of(part)));
    }
}
