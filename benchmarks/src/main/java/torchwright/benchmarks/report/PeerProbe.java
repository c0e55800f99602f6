package torchwright.benchmarks.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import torchwright.benchmarks.peer.Probe;

/** Asks whether a peer can be loaded here, in a process that may die of it. */
final class PeerProbe {
    private static final String VERSION = "version ";
    private static final String CAUSE = "cause ";

    private PeerProbe() {}

    /**
     * {@return a peer's version}
     *
     * @param peer its name
     * @throws MeasurementException if it cannot be loaded
     */
    static String version(String peer) throws MeasurementException {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--add-modules=jdk.incubator.vector",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Probe.class.getName(),
                            peer)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            return line(said, VERSION)
                    .orElseThrow(() -> new MeasurementException(
                            line(said, CAUSE).orElse("its library ended the process with status " + status)));
        } catch (IOException broken) {
            throw new MeasurementException("no process could be started", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MeasurementException("interrupted", stopped);
        }
    }

    private static Optional<String> line(String said, String beginning) {
        return said.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst();
    }
}
