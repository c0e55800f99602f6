package torchwright.docs.check;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of the finished site: the file must be there, and so must the anchor. */
public final class LinkCheck {
    private final Path site;
    private final Complaints complaints;
    private final Map<Path, Set<String>> anchors = new HashMap<>();
    private int count;

    /**
     * Checks a site.
     *
     * @param site       its folder
     * @param complaints what is wrong
     */
    public LinkCheck(Path site, Complaints complaints) {
        this.site = site;
        this.complaints = complaints;
    }

    /**
     * Follows the links of all pages.
     *
     * @return how many there are
     * @throws IOException if a page cannot be read
     */
    public int run() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        Map<Path, Document> documents = new HashMap<>();
        for (Path page : pages) {
            Document document = Jsoup.parse(page.toFile(), StandardCharsets.UTF_8.name());
            documents.put(page.normalize(), document);
            anchors.put(page.normalize(), anchors(page, document));
        }
        for (Path page : pages) {
            for (Element element : documents.get(page.normalize()).select("[href], [src]")) {
                follow(page, element.attr(element.hasAttr("href") ? "href" : "src"));
            }
        }
        return count;
    }

    private Set<String> anchors(Path page, Document document) {
        Set<String> ids = new HashSet<>();
        for (Element element : document.select("[id]")) {
            if (!ids.add(element.id())) {
                complaints.add(name(page), "has the id " + element.id() + " twice");
            }
        }
        return ids;
    }

    private void follow(Path page, String link) {
        count++;
        URI uri;
        try {
            uri = new URI(link);
        } catch (URISyntaxException e) {
            complaints.add(name(page), "has a link that is none: " + link);
            return;
        }
        if (uri.getScheme() != null || link.startsWith("//")) {
            if (!Set.of("https", "http", "mailto").contains(String.valueOf(uri.getScheme()))) {
                complaints.add(name(page), "has a link of an unknown kind: " + link);
            }
            return;
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        Path target =
                path.isEmpty() ? page.normalize() : page.resolveSibling(path).normalize();
        if (!Files.isRegularFile(target)) {
            complaints.add(name(page), "has a broken link: " + link);
        } else if (uri.getFragment() != null
                && !uri.getFragment().isEmpty()
                && anchors.containsKey(target)
                && !anchors.get(target).contains(uri.getFragment())) {
            complaints.add(name(page), "has a link to an anchor that is not there: " + link);
        }
    }

    private String name(Path page) {
        return site.relativize(page).toString().replace('\\', '/');
    }
}
