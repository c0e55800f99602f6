package torchwright.docs.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project's files, as far as pages show or count them.
 *
 * @param root the project's folder
 */
public record Checkout(Path root) {
    private static final String CHAPTER = "\\d\\d-[a-z0-9-]+";

    /** {@return the names of the chapters, {@code 03-autograd}, in order} */
    public List<String> chapters() {
        return names(root.resolve("solutions")).stream()
                .filter(name -> name.matches(CHAPTER))
                .toList();
    }

    /** {@return the source folders whose code a build compiles and tests; the first that has a class wins} */
    public List<Path> sourceRoots() {
        List<Path> roots = new ArrayList<>();
        for (String chapter : chapters()) {
            roots.add(root.resolve("solutions/" + chapter + "/src/main/java"));
        }
        for (String chapter : chapters()) {
            roots.add(root.resolve("chapters/" + chapter + "/src/test/java"));
            roots.add(root.resolve("solutions/" + chapter + "/src/test/java"));
        }
        for (String module : List.of(
                "solutions/programs",
                "docs",
                "chapters/kit",
                "solutions/tool",
                "solutions/golden",
                "gpu",
                "benchmarks")) {
            roots.add(root.resolve(module + "/src/main/java"));
            roots.add(root.resolve(module + "/src/test/java"));
        }
        return roots.stream().filter(Files::isDirectory).toList();
    }

    /**
     * {@return the files below a folder, in order; none if there is no such folder}
     *
     * @param folder a folder
     * @param ending how their names end
     */
    public List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return a file's text, with line feeds as line ends}
     *
     * @param file a file
     */
    public String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * {@return a file's path from the root, with slashes}
     *
     * @param file a file of the project
     */
    public String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /**
     * {@return where a reader finds a file: a solution's file stands, with gaps, in the chapter}
     *
     * @param file a file of the project
     */
    public String readersPath(Path file) {
        return relative(file).replaceFirst("^solutions/(" + CHAPTER + "/src/main/)", "chapters/$1");
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
