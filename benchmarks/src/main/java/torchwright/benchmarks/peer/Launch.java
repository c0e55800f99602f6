package torchwright.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that are started and waited for. */
public final class Launch {
    private Launch() {}

    /**
     * A Java program with this JVM's class path.
     *
     * @param program a class with a main method
     * @param options options of the {@code java} command
     * @return a job that runs it to its end, and fails if the program does
     */
    public static Job java(Class<?> program, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        return () -> run(command);
    }

    private static Integer run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("ended with status " + status + ": " + String.join(" ", command));
            }
            return status;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot start " + command.get(0), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program ran", stopped);
        }
    }
}
