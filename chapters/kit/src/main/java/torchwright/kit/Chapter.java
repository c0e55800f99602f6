package torchwright.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
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
        return stubOf(exercise).or(() -> commentOf(exercise));
    }

    /**
     * The lines that are a reader's own, because an exercise is written there.
     *
     * @return empty if the reader has taken away the comment that named it: what stands where is not known then
     */
    Optional<Gap> gapOf(ExerciseNumber exercise) {
        return commentOf(exercise).or(() -> stubOf(exercise)).map(Gap::from);
    }

    /**
     * Whether nothing has been written into an exercise yet.
     *
     * @return true if its stub stands right under its comment; a reader who has written half of it leaves the stub as
     *     the last line
     */
    boolean isUntouched(ExerciseNumber exercise) {
        return stubOf(exercise)
                .filter(stub -> stub.line() > 1
                        && new CodePlace(stub.file(), stub.line() - 1).text().startsWith("//"))
                .isPresent();
    }

    private Optional<CodePlace> commentOf(ExerciseNumber exercise) {
        return place(line -> line.strip().startsWith("// Exercise " + exercise + ":"));
    }

    private Optional<CodePlace> stubOf(ExerciseNumber exercise) {
        String number = "(\"" + exercise + "\")";
        return place(line ->
                line.contains("Todo") && line.contains(number) && !line.strip().startsWith("//"));
    }

    private Optional<CodePlace> place(Predicate<String> line) {
        for (Path file : files(main(), ".java")) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (line.test(lines.get(i))) {
                    return Optional.of(new CodePlace(file, i + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the chapter after this one, if there is one yet} */
    Optional<Chapter> next() {
        return others().filter(other -> other.name().compareTo(name()) > 0).findFirst();
    }

    /** {@return another chapter by its number, if there is one} */
    Optional<Chapter> sibling(int number) {
        return others().filter(other -> Integer.parseInt(other.name().substring(0, 2)) == number)
                .findFirst();
    }

    /** {@return the other chapters, in order} */
    private Stream<Chapter> others() {
        try (Stream<Path> folders = Files.list(folder.resolveSibling("."))) {
            List<String> names = folders.filter(Files::isDirectory)
                    .map(other -> other.getFileName().toString())
                    .filter(other -> other.matches("\\d\\d-.*") && !other.equals(name()))
                    .sorted()
                    .toList();
            return names.stream().map(other -> new Chapter(root, folder.resolveSibling(other)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
