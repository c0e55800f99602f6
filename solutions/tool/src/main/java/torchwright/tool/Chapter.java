package torchwright.tool;

import java.nio.file.Path;
import torchwright.kit.ExerciseNumber;

/**
 * One chapter and where its parts stand.
 *
 * @param root the checkout
 * @param name number and topic, {@code 03-autograd}
 */
record Chapter(Path root, String name) {
    int number() {
        return Integer.parseInt(name.substring(0, 2));
    }

    /** {@return the folder of the solved chapter} */
    Path solution() {
        return root.resolve("solutions").resolve(name);
    }

    /** {@return the folder in which a reader works} */
    Path reader() {
        return root.resolve("chapters").resolve(name);
    }

    Path solutionSources() {
        return solution().resolve("src/main/java");
    }

    Path solutionResources() {
        return solution().resolve("src/main/resources");
    }

    Path readerSources() {
        return reader().resolve("src/main/java");
    }

    Path readerResources() {
        return reader().resolve("src/main/resources");
    }

    Path tests() {
        return reader().resolve("src/test/java");
    }

    Path testResources() {
        return reader().resolve("src/test/resources");
    }

    Path text(ExerciseNumber exercise) {
        return reader().resolve("exercises").resolve(exercise + ".adoc");
    }

    Path mutants(ExerciseNumber exercise) {
        return solution().resolve("src/mutants").resolve(exercise.toString());
    }

    /** {@return {@code file} as a reader would name it, seen from the checkout} */
    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
