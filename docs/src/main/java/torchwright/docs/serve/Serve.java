package torchwright.docs.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import torchwright.docs.Site;
import torchwright.docs.SiteBuild;
import torchwright.docs.SiteSettings;
import torchwright.docs.asciidoc.Converters;

/**
 * Serves the site to a writer: builds it, shows it in the browser, and builds it anew whenever a source changes; open pages
 * reload themselves.
 */
public final class Serve {
    private static final int PORT = 8000;

    private final SiteSettings settings;
    private final Converters converters;
    private final SiteServer server;
    private SiteBuild build;

    private Serve(SiteSettings settings, Converters converters, SiteServer server) {
        this.settings = settings;
        this.converters = converters;
        this.server = server;
        this.build = new SiteBuild(settings, converters);
    }

    /**
     * Serves until it is interrupted. The system property {@code port} changes the port from 8000; 0 takes any free one.
     *
     * @param args the project's root folder and the folder for the site
     * @throws IOException          if the port is taken, or a file cannot be read or written
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Locale.setDefault(Locale.US);
        SiteSettings settings = Site.settings(args);
        SiteServer server = SiteServer.start(settings.output(), Integer.getInteger("port", PORT));
        System.out.println("Building the site; this takes a minute or two ...");
        try (Converters converters = new Converters();
                SourceWatch watch = SourceWatch.of(sources(settings.root()))) {
            Serve serve = new Serve(settings, converters, server);
            serve.rebuild(Set.of());
            System.out.println("Open " + server.address() + " and write; Ctrl+C ends.");
            while (true) {
                serve.rebuild(watch.next());
            }
        }
    }

    private static List<Path> sources(Path root) {
        return List.of(
                root.resolve("docs/src"),
                root.resolve("docs/CONTRIBUTING.adoc"),
                root.resolve("chapters"),
                root.resolve("solutions"));
    }

    private void rebuild(Set<Path> changed) {
        long start = System.nanoTime();
        String problems = "";
        try {
            if (new ExampleCompiler(settings).compile(changed)) {
                // What has been run with the old classes is to be run again.
                build = new SiteBuild(settings, converters);
            }
            build.run();
        } catch (IllegalStateException | IOException e) {
            problems = e.getMessage();
            System.out.println(problems);
        }
        server.tell(problems);
        if (!changed.isEmpty()) {
            String first = settings.root().relativize(changed.iterator().next()).toString();
            System.out.printf(
                    "%s%s: built again in %.1f s%n",
                    first, changed.size() == 1 ? "" : " and others", (System.nanoTime() - start) / 1e9);
        }
    }
}
