package torchwright.docs;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir
    Path folder;

    @Test
    void aPageBecomesHtml() throws IOException {
        Path source = Files.writeString(folder.resolve("page.adoc"), "= A title\n\nA paragraph.\n");
        Site.render(Map.of(source, "page.html"), folder.resolve("site"));
        String html = Files.readString(folder.resolve("site/page.html"));
        assertTrue(html.contains("<h1>A title</h1>"), html);
    }

    @Test
    void aMissingIncludeFailsTheBuild() throws IOException {
        Path source = Files.writeString(folder.resolve("page.adoc"), "= A title\n\ninclude::nowhere.adoc[]\n");
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> Site.render(Map.of(source, "page.html"), folder.resolve("site")));
        assertTrue(refused.getMessage().contains("nowhere.adoc"), refused.getMessage());
    }
}
