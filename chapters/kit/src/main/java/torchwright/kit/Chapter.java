package torchwright.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A reader's chapter, as a folder.
 *
 * @param root   the folder of the checkout, where Maven is started
 * @param folder the chapter's own, {@code chapters/03-autograd}
 */
record Chapter(Path root, Path folder) {
    /** {@return its number and name, {@code 03-autograd}} */
    String name() {
        return folder.getFileName().toString();
    }

    /** {@return what a reader types to test it} */
    String command() {
        return "mvn test -pl " + path(folder);
    }

    /** {@return a file's or folder's path as a reader in the checkout would type it, on any system} */
    String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /**
     * The texts of its exercises, in order.
     *
     * @throws IllegalArgumentException if one of the files is not of the form
     */
    TreeMap<ExerciseNumber, ExerciseText> exercises() {
        TreeMap<ExerciseNumber, ExerciseText> exercises = new TreeMap<>();
        for (Path file : files(folder.resolve("exercises"), ".adoc")) {
            ExerciseText text = ExerciseText.read(file);
            exercises.put(text.number(), text);
        }
        return exercises;
    }

    /**
     * Where an exercise is to be written.
     *
     * <p>A stub stands under a comment {@code // Exercise 3.5: ...}, which most readers leave where it is; while it is
     * unwritten, the stub itself is the place.
     */
    Optional<CodePlace> placeOf(ExerciseNumber exercise) {
        String stub = "(\"" + exercise + "\")";
        CodePlace comment = null;
        for (Path file : files(main(), ".java")) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.contains("Todo") && line.contains(stub)) {
                    return Optional.of(new CodePlace(file, i + 1));
                }
                if (comment == null && line.strip().startsWith("// Exercise " + exercise + ":")) {
                    comment = new CodePlace(file, i + 1);
                }
            }
        }
        return Optional.ofNullable(comment);
    }

    /** {@return the chapter after this one, if there is one yet} */
    Optional<Chapter> next() {
        Map<String, Path> names = new TreeMap<>();
        try (Stream<Path> folders = Files.list(folder.resolveSibling("."))) {
            folders.filter(Files::isDirectory)
                    .forEach(other -> names.put(other.getFileName().toString(), other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.keySet().stream()
                .filter(other -> other.matches("\\d\\d-.*") && other.compareTo(name()) > 0)
                .findFirst()
                .map(other -> new Chapter(root, folder.resolveSibling(other)));
    }

    /** {@return the folder of the reader's code} */
    Path main() {
        return folder.resolve("src/main/java");
    }

    /** {@return the folder of the chapter's tests} */
    Path tests() {
        return folder.resolve("src/test/java");
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Path> files(Path under, String ending) {
        if (!Files.isDirectory(under)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
