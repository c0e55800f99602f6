package torchwright.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import torchwright.benchmarks.peer.PeerNames;

/** The peers outside Java: PyTorch where Python has it, and C where there is a compiler. */
final class OutsidePeers {
    /** The environment's variable that names the Python with PyTorch. */
    static final String PYTHON_VARIABLE = "TORCH_PYTHON";

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private OutsidePeers() {}

    /**
     * {@return the command that starts a peer}
     *
     * @param peer   its name
     * @param folder where its files may go
     * @throws IOException          if they cannot go there
     * @throws MeasurementException if this machine lacks what the peer needs
     */
    static List<String> command(String peer, Path folder) throws IOException, MeasurementException {
        return peer.equals(PeerNames.C) ? List.of(compiled(folder).toString()) : python(folder);
    }

    /** {@return whether a peer is outside Java} */
    static boolean isOutside(String peer) {
        return peer.equals(PeerNames.C) || peer.equals(PeerNames.PYTHON);
    }

    private static List<String> python(Path folder) throws IOException, MeasurementException {
        String named = System.getenv(PYTHON_VARIABLE);
        for (String python : named == null ? List.of("python3", "python") : List.of(named)) {
            if (succeeds(List.of(python, "-c", "import torch"))) {
                return List.of(python, unpacked("pytorch.py", folder).toString());
            }
        }
        throw new MeasurementException((named == null ? "python3" : named) + " has no module torch; " + PYTHON_VARIABLE
                + " may name one that has");
    }

    private static Path compiled(Path folder) throws IOException, MeasurementException {
        Path source = unpacked("peak.c", folder);
        Path program = folder.resolve(WINDOWS ? "peak.exe" : "peak");
        for (String compiler : compilers()) {
            for (String target : List.of("-march=native", "-mcpu=native")) {
                if (succeeds(
                        List.of(compiler, "-O3", target, "-pthread", source.toString(), "-o", program.toString()))) {
                    return program;
                }
            }
        }
        throw new MeasurementException("no C compiler found: neither CC nor cc, gcc or clang");
    }

    private static List<String> compilers() {
        String named = System.getenv("CC");
        return named == null ? List.of("cc", "gcc", "clang") : List.of(named);
    }

    private static Path unpacked(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream content = OutsidePeers.class.getResourceAsStream(name)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
