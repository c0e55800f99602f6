package torchwright.docs.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {
    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private SiteServer server;

    @BeforeEach
    void serve() throws IOException {
        Files.createDirectories(folder.resolve("site/ko"));
        Files.writeString(folder.resolve("site/index.html"), "<body>Start</body>");
        Files.writeString(folder.resolve("site/ko/index.html"), "<body>\uc2dc\uc791</body>");
        Files.writeString(folder.resolve("site/site.css"), "p { margin: 0; }");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        server = SiteServer.start(folder.resolve("site"), 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aFolderIsItsFirstPage() throws IOException, InterruptedException {
        assertTrue(get("").body().contains("Start"));
        assertTrue(get("ko/").body().contains("\uc2dc\uc791"));
    }

    @Test
    void aPageListensForTheNextBuildAndOtherFilesAreAsTheyLie() throws IOException, InterruptedException {
        assertTrue(get("index.html").body().endsWith("<script src=\"/live/reload.js\"></script></body>"));
        assertEquals("p { margin: 0; }", get("site.css").body());
        assertEquals(
                "text/css; charset=utf-8",
                get("site.css").headers().firstValue("Content-Type").orElseThrow());
        assertTrue(get("live/reload.js").body().contains("EventSource"));
    }

    @Test
    void whatIsNotThereIsNotFoundAndNothingOutsideIsServed() throws IOException, InterruptedException {
        assertEquals(404, get("nowhere.html").statusCode());
        assertEquals(404, get("%2e%2e/secret.txt").statusCode());
        assertEquals(404, get("ko/%2e%2e/%2e%2e/secret.txt").statusCode());
    }

    @Test
    void openPagesAreToldOfABuildAndOfItsProblems() throws IOException, InterruptedException {
        HttpResponse<InputStream> changes = client.send(request("live/changes"), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(changes.body(), StandardCharsets.UTF_8))) {
            assertEquals(": here", lines.readLine());
            lines.readLine();
            server.tell("a link is broken\nin index.adoc");
            assertEquals("data: a link is broken", lines.readLine());
            assertEquals("data: in index.adoc", lines.readLine());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    }
}
