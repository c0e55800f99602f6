package torchwright.docs.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/** The files that every page shares: style sheet, scripts, icon, and the search library. */
public final class Assets {
    private static final List<String> OWN =
            List.of("site.css", "palette.js", "site.js", "search.js", "finder.js", "icon.svg");
    /** The search library is a web jar's, and lies there under its version. */
    private static final String LUNR = "/META-INF/resources/webjars/lunr/%s/lunr.min.js";

    private static final String LUNR_VERSION = "/META-INF/maven/org.webjars.npm/lunr/pom.properties";

    private Assets() {}

    /**
     * Writes the shared files into the folder {@code assets}.
     *
     * @param site the site's root folder; made if missing
     * @throws IOException if a file cannot be written
     */
    public static void write(Path site) throws IOException {
        Path folder = Files.createDirectories(site.resolve("assets"));
        for (String asset : OWN) {
            copy("/site/" + asset, folder.resolve(asset));
        }
        Properties lunr = new Properties();
        try (InputStream properties = resource(LUNR_VERSION)) {
            lunr.load(properties);
        }
        copy(LUNR.formatted(lunr.getProperty("version")), folder.resolve("lunr.js"));
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream source = resource(resource)) {
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputStream resource(String name) {
        InputStream source = Assets.class.getResourceAsStream(name);
        if (source == null) {
            throw new IllegalStateException("the class path lacks " + name);
        }
        return source;
    }
}
