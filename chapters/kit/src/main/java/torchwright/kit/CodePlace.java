package torchwright.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a file.
 *
 * @param file the file
 * @param line from 1
 */
record CodePlace(Path file, int line) {
    /**
     * The innermost place in a folder's code where something was thrown.
     *
     * @param failure what was thrown
     * @param sources the folder, whose sub-folders are packages
     * @return empty if none of its frames belong to the folder
     */
    static Optional<CodePlace> of(Throwable failure, Path sources) {
        return Stream.of(failure.getStackTrace())
                // Assertions stand in chapter 00 beside the reader's code; where one failed is the test's place.
                .filter(frame -> !frame.getClassName().startsWith("torchwright.testing."))
                .flatMap(frame -> of(frame, sources).stream())
                .findFirst();
    }

    private static Optional<CodePlace> of(StackTraceElement frame, Path sources) {
        if (frame.getFileName() == null || frame.getLineNumber() < 1) {
            return Optional.empty();
        }
        int dot = frame.getClassName().lastIndexOf('.');
        String folder = dot < 0 ? "" : frame.getClassName().substring(0, dot).replace('.', '/');
        Path file = sources.resolve(folder).resolve(frame.getFileName());
        return Files.isRegularFile(file) ? Optional.of(new CodePlace(file, frame.getLineNumber())) : Optional.empty();
    }

    /** {@return the text of the line, without its indent} */
    String text() {
        return Chapter.lines(file).stream()
                .skip(line - 1L)
                .findFirst()
                .orElse("")
                .strip();
    }

    /** {@return the file's name and the line, {@code Broadcasts.java:41}} */
    String shortName() {
        return file.getFileName() + ":" + line;
    }
}
