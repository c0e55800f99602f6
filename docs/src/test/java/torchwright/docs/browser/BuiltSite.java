package torchwright.docs.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The site as the build left it.
 *
 * @param root its folder
 */
record BuiltSite(Path root) {
    /** {@return the site that the system property {@code torchwright.site} names, {@code target/site} by default} */
    static BuiltSite here() {
        Path root =
                Path.of(System.getProperty("torchwright.site", "target/site")).toAbsolutePath();
        if (!Files.exists(root.resolve("index.html"))) {
            fail("there is no site at " + root + ": build it first, mvn -q package -pl docs");
        }
        return new BuiltSite(root);
    }

    /** {@return the paths of all pages, {@code ko/index.html}, in order} */
    List<String> pages() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the first page of the English book that has an element} */
    String pageWith(String selector) {
        return pages().stream()
                .filter(page -> !page.contains("/"))
                .filter(page -> document(page).selectFirst(selector) != null)
                .findFirst()
                .orElseGet(() -> fail("no page has " + selector));
    }

    Document document(String page) {
        try {
            return Jsoup.parse(Files.readString(root.resolve(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the address under which a page is opened from disk} */
    String address(String page) {
        return root.resolve(page).toUri().toString();
    }
}
