package torchwright.kit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a reader asked the build for.
 *
 * @param chapter  the chapter
 * @param exercise the only exercise to run, if one was named
 * @param hint     the hint to print instead of running anything, if one was asked for
 * @param glyphs   the signs that the reader's console can print
 */
record ReaderRun(Chapter chapter, Optional<String> exercise, Optional<String> hint, Glyphs glyphs) {
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
                        property.apply("hint"),
                        Glyphs.forConsole(
                                property.apply("torchwright.console").orElse(""),
                                property.apply("torchwright.console.terminal").orElse(""),
                                property.apply("torchwright.console.files").orElse(""))));
    }
}
