package torchwright.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/**
 * Renders the project's AsciiDoc pages to HTML. A missing include, a broken reference or any other complaint of
 * Asciidoctor fails the build.
 */
public final class Site {
    private Site() {}

    /**
     * Renders the pages.
     *
     * @param args the project's root folder and the folder for the site
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "usage: Site <project folder> <output folder>, but got " + args.length + " arguments");
        }
        Path root = Path.of(args[0]);
        Map<Path, String> pages = new LinkedHashMap<>();
        pages.put(root.resolve("README.adoc"), "index.html");
        pages.put(root.resolve("docs/CONTRIBUTING.adoc"), "contributing.html");
        Path output = Path.of(args[1]);
        render(pages, output);
        Files.copy(root.resolve("LICENSE"), output.resolve("license.txt"), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Renders pages.
     *
     * @param pages  each source with the name of its page
     * @param output the folder for the pages, made if missing
     * @throws IllegalStateException if Asciidoctor complains of anything
     */
    static void render(Map<Path, String> pages, Path output) {
        List<String> complaints = new ArrayList<>();
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            // What it has to say fails the build in one message, so it need not be printed as well.
            Logger.getLogger("asciidoctor").setUseParentHandlers(false);
            asciidoctor.registerLogHandler(record ->
                    complaints.add(record.getSeverity() + " " + record.getCursor() + ": " + record.getMessage()));
            Files.createDirectories(output);
            pages.forEach((source, name) -> asciidoctor.convertFile(
                    source.toFile(),
                    Options.builder()
                            .safe(SafeMode.UNSAFE)
                            .toFile(output.resolve(name).toFile())
                            .attributes(Attributes.builder()
                                    .attribute("source-highlighter", "rouge")
                                    .attribute("webfonts!")
                                    .attribute("site")
                                    .build())
                            .build()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("the site does not build:\n" + String.join("\n", complaints));
        }
    }
}
