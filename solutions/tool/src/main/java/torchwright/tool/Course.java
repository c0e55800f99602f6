package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The course in a checkout: {@code solutions/NN-name} and what belongs to it under {@code chapters/}.
 *
 * @param root the folder that holds both
 */
record Course(Path root) {
    /** {@return every chapter, in order; a chapter is a folder of {@code solutions} named like {@code 03-autograd}} */
    List<Chapter> chapters() throws IOException {
        Path solutions = root.resolve("solutions");
        if (!Files.isDirectory(solutions)) {
            throw new CourseException(
                    root.toString(), "there is no folder \"solutions\" here; name the checkout with --root");
        }
        try (Stream<Path> folders = Files.list(solutions)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d\\d-[a-z0-9-]+"))
                    .sorted()
                    .map(name -> new Chapter(root, name))
                    .toList();
        }
    }

    /**
     * The chapters a command is about.
     *
     * @param name a chapter, {@code 03-autograd}, or null for all
     * @throws CourseException if there is no such chapter
     */
    List<Chapter> chapters(String name) throws IOException {
        List<Chapter> all = chapters();
        if (name == null) {
            return all;
        }
        List<Chapter> chosen =
                all.stream().filter(chapter -> chapter.name().equals(name)).toList();
        if (chosen.isEmpty()) {
            throw new CourseException(
                    name,
                    "no such chapter; there are "
                            + all.stream().map(Chapter::name).toList());
        }
        return chosen;
    }
}
