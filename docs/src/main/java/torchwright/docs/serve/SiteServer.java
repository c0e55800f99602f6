package torchwright.docs.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Serves a folder to this machine alone, and tells open pages when it was built anew: each page served gets a script that
 * listens. Nothing of that is in the site itself.
 */
final class SiteServer {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    private final Path folder;
    private final HttpServer server;
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();

    private SiteServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Begins to serve.
     *
     * @param folder the site's root folder; it may be written later
     * @param port   0 for any free one
     */
    static SiteServer start(Path folder, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SiteServer server = new SiteServer(folder.toAbsolutePath().normalize(), http);
        http.createContext("/", server::page);
        http.createContext("/live/changes", server::listen);
        http.createContext("/live/reload.js", server::script);
        http.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        }));
        http.start();
        return server;
    }

    /** {@return the address of the first page} */
    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /**
     * Tells every open page that the site was built.
     *
     * @param problems what failed the build; empty if nothing did
     */
    void tell(String problems) {
        byte[] event = bytes("data: " + problems.strip().replace("\n", "\ndata: ") + "\n\n");
        listeners.removeIf(listener -> !hears(listener, event));
    }

    private static boolean hears(OutputStream listener, byte[] event) {
        try {
            listener.write(event);
            listener.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    void stop() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        Path file =
                folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        if (Files.isDirectory(file)) {
            file = file.resolve("index.html");
        }
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            answer(
                    exchange,
                    404,
                    "text/plain; charset=utf-8",
                    bytes("There is no such page; it may not be built yet."));
            return;
        }
        String name = file.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        byte[] content = Files.readAllBytes(file);
        if (name.endsWith(".html")) {
            String page = new String(content, StandardCharsets.UTF_8);
            content = bytes(page.replace("</body>", "<script src=\"/live/reload.js\"></script></body>"));
        }
        answer(exchange, 200, type, content);
    }

    private void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        OutputStream listener = exchange.getResponseBody();
        listener.write(bytes(": here\n\n"));
        listener.flush();
        listeners.add(listener);
    }

    private void script(HttpExchange exchange) throws IOException {
        try (InputStream script = SiteServer.class.getResourceAsStream("/live/reload.js")) {
            answer(exchange, 200, TYPES.get("js"), script.readAllBytes());
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
