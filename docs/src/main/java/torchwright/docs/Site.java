package torchwright.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import torchwright.docs.asciidoc.Converters;

/**
 * Builds the documentation site. Every line of code on it is cut from a tested source, every output is printed by a run
 * of this build and compared with what is committed; whatever is wrong fails the build.
 */
public final class Site {
    private Site() {}

    /**
     * Builds the site. The system property {@code site.accept} records what the examples print now, {@code
     * site.repository} says where the sources can be seen.
     *
     * @param args the project's root folder and the folder for the site
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "usage: Site <project folder> <output folder>, but got " + args.length + " arguments");
        }
        // What is printed must not depend on where the build runs.
        Locale.setDefault(Locale.US);
        try (Converters converters = new Converters()) {
            SiteReport report = new SiteBuild(settings(args), converters).run();
            System.out.println("The site: " + report + ".");
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * {@return the settings of a build}
     *
     * @param args the project's root folder and the folder for the site
     */
    public static SiteSettings settings(String[] args) {
        return new SiteSettings(
                Path.of(args[0]).toAbsolutePath().normalize(),
                Path.of(args[1]).toAbsolutePath().normalize(),
                Boolean.getBoolean("site.accept"),
                System.getProperty("site.repository", ""),
                System.getProperty("java.class.path"));
    }
}
