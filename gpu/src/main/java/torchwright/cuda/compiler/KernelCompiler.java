package torchwright.cuda.compiler;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compiles CUDA C to PTX with {@code nvcc}, and lowers the PTX so that old drivers take it too and so that the same
 * source gives the same text on every machine. It is a program as well:
 *
 * <pre>{@code java KernelCompiler.java folder-of-cu folder-of-ptx}</pre>
 *
 * <p>A source says what it needs in a line of its own, {@code // ptx: 6.0 sm_50}: the oldest version of PTX and the
 * smallest device that have all of its instructions.
 */
public final class KernelCompiler {
    // Note [Lowering]
    // nvcc writes the version of PTX of its own release, which only drivers of that release take. The instructions of
    // plain kernels are much older: a smaller version in the header is true as well, and every driver since takes it.
    // What goes with it: the names of files lose their folders; a line of a header that was inlined becomes the line of
    // the source into which it was, as the form with both needs PTX 7.2; and the section with the names of inlined
    // functions, which hold a hash of the source's folder.

    private static final Pattern NEEDS = Pattern.compile("(?m)^// ptx: (\\d+\\.\\d+) (sm_\\d+)\\s*$");
    private static final Pattern INLINED =
            Pattern.compile("(\\s*\\.loc\\s+)\\d+ \\d+ \\d+, .*inlined_at (\\d+ \\d+ \\d+)\\s*");
    private static final Pattern FILE = Pattern.compile("(\\s*\\.file\\s+\\d+ \")(?:[^\"]*/)?([^/\"]+\".*)");
    private static final Pattern RELEASE = Pattern.compile("V(\\d+\\.\\d+\\.\\d+)");
    // nvcc 13 knows nothing older.
    private static final int OLDEST_ARCHITECTURE = 75;

    private final Path nvcc;

    private KernelCompiler(Path nvcc) {
        this.nvcc = nvcc;
    }

    /** {@return the compiler of this machine; empty if there is none on the path} */
    public static Optional<KernelCompiler> find() {
        String path = System.getenv("PATH");
        String name = File.separatorChar == '\\' ? "nvcc.exe" : "nvcc";
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(KernelCompiler::new);
    }

    /**
     * {@return the release of the compiler, {@code 13.0.88}}
     *
     * @throws IOException if it cannot be run
     */
    public String release() throws IOException {
        return releaseIn(run(Path.of(""), List.of(nvcc.toString(), "--version")));
    }

    /**
     * {@return the release of the compiler that made a text, or empty}
     *
     * @param ptx the text
     */
    public static String releaseIn(String ptx) {
        Matcher release = RELEASE.matcher(ptx);
        return release.find() ? release.group(1) : "";
    }

    /**
     * {@return the lowered PTX of a source, with its lines}
     *
     * @param source a file of CUDA C
     * @throws IOException              if the compiler cannot be run, or refuses the source; the message is its own
     * @throws IllegalArgumentException if the source does not say what it needs
     */
    public String compile(Path source) throws IOException {
        Matcher needs = NEEDS.matcher(Files.readString(source));
        if (!needs.find()) {
            throw new IllegalArgumentException(source + " has no line such as // ptx: 6.0 sm_50");
        }
        int architecture =
                Math.max(OLDEST_ARCHITECTURE, Integer.parseInt(needs.group(2).substring(3)));
        Path target = Files.createTempFile("kernel", ".ptx");
        try {
            // The compiler runs beside the source, so that no folder gets into the text of an assert.
            run(
                    source.toAbsolutePath().getParent(),
                    List.of(
                            nvcc.toString(),
                            "-ptx",
                            "-lineinfo",
                            "-arch=compute_" + architecture,
                            source.getFileName().toString(),
                            "-o",
                            target.toString()));
            return lower(Files.readString(target), needs.group(1), needs.group(2));
        } finally {
            Files.delete(target);
        }
    }

    /**
     * {@return PTX with a smaller version and target, and without what depends on a machine}
     *
     * @param ptx     as the compiler wrote it
     * @param version of PTX to declare
     * @param target  to declare
     */
    public static String lower(String ptx, String version, String target) {
        List<String> lines = new ArrayList<>();
        for (String line : ptx.lines().toList()) {
            if (line.strip().startsWith(".section")) {
                break;
            }
            lines.add(lowerLine(line, version, target));
        }
        return String.join("\n", lines).strip() + "\n";
    }

    private static String lowerLine(String line, String version, String target) {
        if (line.startsWith(".version")) {
            return ".version " + version;
        }
        if (line.startsWith(".target")) {
            return ".target " + target;
        }
        Matcher file = FILE.matcher(line);
        if (file.matches()) {
            return file.group(1) + file.group(2);
        }
        Matcher inlined = INLINED.matcher(line);
        return inlined.matches() ? inlined.group(1) + inlined.group(2) : line.stripTrailing();
    }

    private static String run(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output.strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while nvcc ran", e);
        }
        return output;
    }

    /**
     * Compiles every source of a folder.
     *
     * @param arguments the folder of the sources, and the folder of what is made of them
     * @throws IOException if there is no compiler, or if it refuses a source
     */
    public static void main(String[] arguments) throws IOException {
        KernelCompiler compiler = find().orElseThrow(() -> new IOException("there is no nvcc on the path"));
        Path to = Files.createDirectories(Path.of(arguments[1]));
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            files.filter(file -> file.toString().endsWith(".cu"))
                    .sorted()
                    .forEach(source -> compile(compiler, source, to));
        }
    }

    private static void compile(KernelCompiler compiler, Path source, Path folder) {
        String name = source.getFileName().toString().replace(".cu", ".ptx");
        try {
            Path made = folder.resolve(name + ".new");
            Files.writeString(made, compiler.compile(source));
            Files.move(made, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            System.out.println(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
