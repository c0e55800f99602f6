package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torchwright.docs.frame.Specimen;

class PageChecksTest {
    @TempDir
    Path site;

    @Test
    void everyElementOfThePagesPassesEveryCheck() throws IOException {
        Specimen.write(site);
        assertEquals(List.of(), PageChecks.of(site));
    }

    @Test
    void aFaultIsReportedWithItsPage() throws IOException {
        Specimen.write(site);
        Path page = site.resolve("ko/index.html");
        Files.writeString(page, Files.readString(page).replace("<h1>", "<h1 knob>"));
        Planted.assertFinds("ko/index.html: line", PageChecks.of(site));
    }

    @Test
    void aStyleSheetAndAScriptAreLookedAtToo() throws IOException {
        Specimen.write(site);
        Files.writeString(site.resolve("assets/more.js"), "fetch('https://example.org')");
        Planted.assertFinds("more.js: ", PageChecks.of(site));
        Files.delete(site.resolve("assets/more.js"));
        Path style = site.resolve("assets/site.css");
        Files.writeString(style, Files.readString(style) + "p { color: #888; }");
        Planted.assertFinds("site.css: text has the colour #888", PageChecks.of(site));
    }
}
