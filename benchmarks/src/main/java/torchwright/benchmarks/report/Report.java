package torchwright.benchmarks.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import torchwright.benchmarks.result.Results;
import torchwright.benchmarks.result.ResultsFile;

/** Measures the engine beside its peers, and writes what came out: numbers, tables, charts. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description = "Measures the engine beside its peers and writes results.json, table.adoc and charts. Peers that"
                + " this machine lacks are left out, with the reason.",
        footer = {
            "",
            "Peers with native code are in the jar that -Ppeers builds. Python's PyTorch is found by TORCH_PYTHON,"
                    + " the name of a Python that has it, or as python3; a C compiler by CC, or as cc."
        })
public final class Report implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Extent extent = new Extent();

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "measure only what this is found in; it is sought in \"sgemm NN 64x64x64, djl, 1 thread\"")
    private Pattern only = Pattern.compile("");

    @Option(
            names = "--forks",
            paramLabel = "N",
            description = "how many rounds, each with fresh processes (default: 3; with --quick 1)")
    private Integer forks;

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            description = "measure only with so many threads, of those planned: 1, or 2, or 1,2")
    private List<Integer> threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "where the files go (default: benchmarks/src/results/DATE-MACHINE)")
    private Path folder;

    @Option(names = "--strict", description = "fail if anything had to be left out")
    private boolean strict;

    /** How much is measured. */
    private static final class Extent {
        @Option(names = "--quick", description = "less of everything, once: about 2 minutes")
        private boolean quick;

        @Option(names = "--smoke", description = "a moment of everything, in this process: the numbers mean nothing")
        private boolean smoke;

        @Option(names = "--from", paramLabel = "FILE", description = "measure nothing; take these results.json")
        private Path results;
    }

    private Report() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        int status = commandLine().execute(args);
        // Libraries may leave threads behind.
        System.exit(status);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Report());
    }

    @Override
    public Integer call() throws IOException {
        if (forks != null && forks < 1) {
            throw new ParameterException(spec.commandLine(), "--forks must be 1 or more, but is " + forks);
        }
        PrintWriter out = spec.commandLine().getOut();
        Results results = extent.results == null ? measure(out) : ResultsFile.read(extent.results);
        Path target = folder == null
                ? Path.of("benchmarks", "src", "results", results.machine().folder())
                : folder;
        ReportFiles.write(results, target);
        if (!extent.smoke) {
            out.print("\n" + ReportFiles.text(results));
        } else {
            out.println(results.samples().size() + " questions were answered");
            results.leftOut().forEach(words -> out.println("left out: " + words));
        }
        out.println("\nEverything is in " + target + ".");
        out.flush();
        return strict && !results.leftOut().isEmpty() ? 1 : 0;
    }

    private Results measure(PrintWriter out) throws IOException {
        List<Cell> cells = plan().filter(
                        cell -> only.matcher(cell.entry().toString()).find())
                .filter(cell -> threads == null || threads.contains(cell.threads()))
                .toList();
        if (cells.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "nothing is left to measure: see the options --only and --threads");
        }
        Path programs = Files.createTempDirectory("torchwright-benchmarks");
        try {
            return new Session(cells, pace(), programs, new Progress(extent.smoke ? silence() : out)).run();
        } finally {
            try (Stream<Path> files = Files.list(programs)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(programs);
        }
    }

    /** Where nobody reads along. */
    private static PrintWriter silence() {
        return new PrintWriter(Writer.nullWriter());
    }

    private Stream<Cell> plan() {
        List<Question> questions = extent.quick ? Plan.quick() : extent.smoke ? Plan.smoke() : Plan.full();
        return questions.stream().flatMap(Question::cells);
    }

    private Pace pace() {
        Pace pace = extent.quick ? Pace.QUICK : extent.smoke ? Pace.SMOKE : Pace.FULL;
        return forks == null ? pace : pace.times(forks);
    }
}
