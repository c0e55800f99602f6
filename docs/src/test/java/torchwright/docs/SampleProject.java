package torchwright.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import torchwright.docs.asciidoc.Converters;
import torchwright.docs.figure.Figure;

/** A small project with a site, in which a test plants a fault. */
public final class SampleProject {
    /** Started once for all tests; they take seconds. */
    private static final Converters CONVERTERS = new Converters();

    private static String classPath;

    private final Path root;
    private boolean accept;

    private SampleProject(Path root) {
        this.root = root;
    }

    /** {@return a healthy project in a folder of its own} */
    public static SampleProject in(Path folder) {
        Path root = folder.resolve("project");
        try {
            Path sample =
                    Path.of(SampleProject.class.getResource("/sample-project").toURI());
            copy(sample, root);
            // The words of the frame are the book's own.
            for (String language : List.of("en", "ko")) {
                Path words = Path.of("src/site", language, "ui.properties");
                Files.copy(words, root.resolve("docs/src/site/" + language + "/ui.properties"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new SampleProject(root);
    }

    /** Builds record what they see from now on. */
    public SampleProject accepting() {
        accept = true;
        return this;
    }

    /** {@return a file of the project} */
    public Path file(String path) {
        return root.resolve(path);
    }

    /** {@return a page of the English edition} */
    public static String page(String name) {
        return "docs/src/site/en/" + name + ".adoc";
    }

    /** Replaces a text that a file must have. */
    public SampleProject replace(String path, String old, String fresh) {
        String text = read(root.resolve(path));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " has no \"" + old + "\"");
        }
        return write(path, text.replace(old, fresh));
    }

    /** Adds a text at the end of a file. */
    public SampleProject append(String path, String text) {
        return write(path, read(root.resolve(path)) + text);
    }

    /** Writes a file. */
    public SampleProject write(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Removes a file. */
    public SampleProject delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** {@return what a successful build says} */
    public SiteReport build() {
        SiteSettings settings = new SiteSettings(
                root, root.resolve("docs/target/site"), accept, "https://example.org/sample", classPath());
        try {
            return new SiteBuild(settings, CONVERTERS).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what a build complains of, or nothing} */
    public String complaints() {
        try {
            build();
            return "";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    /** {@return a page of the built site} */
    public String html(String path) {
        return read(root.resolve("docs/target/site").resolve(path));
    }

    /** {@return a file's text} */
    public String read(String path) {
        return read(root.resolve(path));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample's own code, compiled once: no test changes what its examples do. */
    private static synchronized String classPath() {
        if (classPath == null) {
            try {
                Path classes = Files.createTempDirectory("sample-classes");
                classes.toFile().deleteOnExit();
                Path site = Path.of(Figure.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                List<String> arguments =
                        new ArrayList<>(List.of("-proc:none", "-cp", site.toString(), "-d", classes.toString()));
                Path sample = Path.of(
                        SampleProject.class.getResource("/sample-project").toURI());
                try (Stream<Path> files = Files.walk(sample)) {
                    files.map(Path::toString)
                            .filter(file -> file.matches(".*src.main.java.*\\.java"))
                            .forEach(arguments::add);
                }
                int failed =
                        ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
                if (failed != 0) {
                    throw new IllegalStateException("the sample does not compile");
                }
                classPath = classes.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return classPath;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
