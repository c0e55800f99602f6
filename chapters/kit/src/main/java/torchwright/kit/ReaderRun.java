package torchwright.kit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a reader asked the build for.
 *
 * @param chapter  the chapter
 * @param exercise the only exercise to run, if one was named
 * @param glyphs   the signs that the reader's console can print
 */
record ReaderRun(Chapter chapter, Optional<String> exercise, Glyphs glyphs) {
    /**
     * Reads what the build says.
     *
     * @param property looks a property up; JUnit's configuration parameters, behind which the system's stand
     * @return empty if this is no reader's run, but for example one of the reference build
     */
    static Optional<ReaderRun> from(Function<String, Optional<String>> property) {
        return property.apply("torchwright.chapter")
                .map(folder -> new ReaderRun(
                        new Chapter(Path.of(property.apply("torchwright.root").orElse("")), Path.of(folder)),
                        property.apply("exercise"),
                        Glyphs.forConsole(
                                property.apply("torchwright.console").orElse(""),
                                property.apply("torchwright.console.terminal").orElse(""),
                                property.apply("torchwright.console.files").orElse(""))));
    }

    /**
     * What is wrong with the question.
     *
     * @return empty if there is such an exercise, or none was named; else what there is instead
     * @throws IllegalArgumentException if the text of an exercise is not of the form
     */
    Optional<String> refusal() {
        return exercise.flatMap(number -> new HintText(chapter, chapter.exercises()).refusalOfExercise(number));
    }
}
