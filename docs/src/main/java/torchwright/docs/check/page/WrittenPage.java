package torchwright.docs.check.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A finished page, as a browser would get it.
 *
 * @param path     its path from the site's root, with slashes
 * @param html     its text
 * @param document its elements; read only
 */
public record WrittenPage(String path, String html, Document document) {
    /**
     * {@return a page of a site}
     *
     * @param path its path from the site's root, with slashes
     * @param html its text
     */
    public static WrittenPage of(String path, String html) {
        return new WrittenPage(path, html, Jsoup.parse(html));
    }

    /**
     * {@return a page of a site}
     *
     * @param site the site's root folder
     * @param file the page's file in it
     * @throws IOException if it cannot be read
     */
    public static WrittenPage read(Path site, Path file) throws IOException {
        return of(site.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
}
