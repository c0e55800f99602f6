package torchwright.docs.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import torchwright.docs.book.Book;
import torchwright.docs.book.Edition;
import torchwright.docs.book.Heading;
import torchwright.docs.book.Page;
import torchwright.docs.book.Part;
import torchwright.docs.search.SearchIndex;

/** A small book in two languages that holds every element of a page: what the frame is tested on. */
public final class Specimen {
    private static final Set<String> FILES = Set.of("index.html", "03-autograd.html", "glossary.html");

    private Specimen() {}

    /** {@return the English book} */
    public static Book english() throws IOException {
        return books().get(0);
    }

    /** {@return both books, the English first} */
    public static List<Book> books() throws IOException {
        Edition en = new Edition("en", "", words("en"), FILES);
        Edition ko = new Edition("ko", "ko/", words("ko"), Set.of("index.html", "03-autograd.html"));
        List<Edition> editions = List.of(en, ko);
        return List.of(
                new Book(
                        en,
                        editions,
                        List.of(
                                new Part("", List.of(page("index.html", "Torchwright", "Begin here", short_("en")))),
                                new Part(
                                        "The course",
                                        List.of(page("03-autograd.html", "Autograd", "Every element", body("")))),
                                new Part(
                                        "Reference",
                                        List.of(page("glossary.html", "Glossary", "Glossary", glossary()))))),
                new Book(
                        ko,
                        editions,
                        List.of(
                                new Part("", List.of(page("index.html", "Torchwright", "여기서 시작합니다", short_("ko")))),
                                new Part("과정", List.of(page("03-autograd.html", "자동 미분", "자동 미분", body("-ko")))))));
    }

    /**
     * Writes the specimen as a whole site.
     *
     * @param site the folder
     */
    public static void write(Path site) throws IOException {
        Assets.write(site);
        for (Book book : books()) {
            SearchIndex.write(book, site);
            for (Page page : book.pages()) {
                Path file = site.resolve(book.edition().folder()).resolve(page.file());
                Files.createDirectories(file.getParent());
                Files.writeString(file, frame().wrap(book, page));
            }
        }
    }

    /** {@return the frame of the tests} */
    public static Frame frame() {
        return new Frame("https://example.org/edit/");
    }

    /**
     * {@return a page of the given text}
     *
     * @param body what follows the title
     */
    public static Page page(String file, String label, String title, String body) {
        List<Heading> headings = new ArrayList<>();
        for (Element heading : Jsoup.parseBodyFragment(body).select("h2[id], h3[id]")) {
            headings.add(
                    new Heading(heading.normalName().charAt(1) - '0', heading.id(), heading.html(), heading.text()));
        }
        return new Page(file, label, title, title, "What the page holds.", body, "docs/src/site/en/x.adoc", headings);
    }

    private static String short_(String language) {
        return "<div class=\"paragraph\"><p>" + (language.equals("en") ? "A short page." : "짧은 페이지입니다.") + "</p></div>";
    }

    private static String glossary() {
        return """
                <div class="sect1">
                <h2 id="leaf">Leaf</h2>
                <div class="sectionbody"><div class="paragraph"><p>A tensor that no operation made.</p></div></div>
                </div>
                """;
    }

    private static String body(String suffix) throws IOException {
        try (InputStream in = Specimen.class.getResourceAsStream("/specimen/elements" + suffix + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> words(String language) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/site", language, "ui.properties"))) {
            properties.load(reader);
        }
        Map<String, String> words = new LinkedHashMap<>();
        properties.forEach((key, word) -> words.put(key.toString(), word.toString()));
        return words;
    }
}
