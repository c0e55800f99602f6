package torchwright.kit;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a file.
 *
 * @param file the file
 * @param line from 1
 */
record CodePlace(Path file, int line) {
    /** A statement that goes on for longer than this is no statement. */
    private static final int STATEMENT_LINES = 20;

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

    /**
     * The innermost place in a method, or in a lambda expression in it, where something was thrown.
     *
     * @param failure what was thrown
     * @param method  the method, with which methods of the same name count
     * @param sources the folder of its code
     * @return empty if the method was not running
     */
    static Optional<CodePlace> in(Method method, Throwable failure, Path sources) {
        String type = method.getDeclaringClass().getName();
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().equals(type))
                .filter(frame -> frame.getMethodName().equals(method.getName())
                        || frame.getMethodName().startsWith("lambda$" + method.getName() + "$"))
                .flatMap(frame -> of(frame, sources).stream())
                .findFirst();
    }

    /**
     * The innermost place in the code of an exercise where something was thrown, or from where that was called.
     *
     * @param gap     the lines of the exercise
     * @param failure what was thrown
     * @param sources the folder of its code
     * @return empty if none of its lines was running
     */
    static Optional<CodePlace> in(Gap gap, Throwable failure, Path sources) {
        return Stream.of(failure.getStackTrace())
                .flatMap(frame -> of(frame, sources).stream())
                .filter(gap::contains)
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
        return text(line);
    }

    private String text(int number) {
        List<String> lines = Chapter.lines(file);
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1).strip();
    }

    /** {@return the statement that begins on the line, on one line, as far as it is found} */
    String statement() {
        StringBuilder statement = new StringBuilder(text());
        for (int next = line + 1;
                next < line + STATEMENT_LINES && !isEnd(statement) && statement.length() < Page.WIDTH;
                next++) {
            boolean joins = statement.toString().endsWith("(") || text(next).startsWith(".");
            statement.append(joins ? "" : " ").append(text(next));
        }
        return statement.toString();
    }

    private static boolean isEnd(CharSequence statement) {
        return statement.length() == 0 || ";{}".indexOf(statement.charAt(statement.length() - 1)) >= 0;
    }

    /** {@return the condition under which a test says {@code fail(...)} here, or else this place} */
    CodePlace condition() {
        boolean isVerdict = text().startsWith("fail(") && text(line - 1).startsWith("if (");
        return isVerdict ? new CodePlace(file, line - 1) : this;
    }

    /** {@return the file's name and the line, {@code Broadcasts.java:41}} */
    String shortName() {
        return file.getFileName() + ":" + line;
    }
}
