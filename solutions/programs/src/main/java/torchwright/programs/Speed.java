package torchwright.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.vector.roofline.MachineLimits;
import torchwright.vector.roofline.Roofline;

/** The steps of chapter 10 from three loops to the engine's kernels, each measured on this machine. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description =
                "Measures every step of chapter 10 on this machine, beside what one core can do at best. With"
                        + " -Dengine=chapter it is the reader's own code that is measured. A result that is plainly wrong is not timed.")
public final class Speed implements Callable<Integer> {
    private static final double SHORTEST = 0.01;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "512",
            description = "rows and columns of the matrices (default: ${DEFAULT-VALUE})")
    private int size;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "0.4",
            description = "how long each step is measured (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads the step with threads uses (default: the cores)")
    private Integer threads;

    @Option(
            names = "--exercise",
            paramLabel = "10.N",
            description = "only the step of this exercise, and the ones that it is compared with")
    private String exercise;

    @Option(
            names = "--plot",
            paramLabel = "FOLDER",
            description = "also draw the matrix products into this folder, as SVG and PNG")
    private Path plots;

    private Speed() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        int status = commandLine().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Speed());
    }

    @Override
    public Integer call() throws IOException {
        check();
        PrintWriter out = spec.commandLine().getOut();
        List<SpeedContest> contests = SpeedContests.all(size, threads == null ? CpuBackend.numThreads() : threads);
        List<SpeedContest> chosen = contests.stream()
                .map(contest -> SpeedContests.only(contest, exercise))
                .filter(contest -> !contest.steps().isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--exercise: " + exercise + " is not measured; these are: " + SpeedContests.exercises(contests));
        }
        Roofline core = MachineLimits.measure();
        out.println(String.format(
                Locale.ROOT,
                "one core of this machine: %.1f billion operations and %.1f GB a second",
                core.peak() / 1e9,
                core.bandwidth() / 1e9));
        for (SpeedContest contest : chosen) {
            List<SpeedOutcome> outcomes = measure(contest, new SpeedTable(out, contest, core));
            if (plots != null && contest.equals(chosen.get(0))) {
                out.println("drawn: " + SpeedPlot.write(contest, outcomes, plots));
            }
        }
        return 0;
    }

    private List<SpeedOutcome> measure(SpeedContest contest, SpeedTable table) {
        SpeedReferee referee = new SpeedReferee(seconds);
        List<SpeedOutcome> outcomes = new ArrayList<>();
        float[] expected = null;
        table.printHeader();
        for (SpeedStep step : contest.steps()) {
            SpeedOutcome outcome = referee.judge(contest, step, expected);
            if (expected == null) {
                expected = contest.result().clone();
            }
            table.print(outcome);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private void check() {
        if (size < 1 || (long) size * size > Integer.MAX_VALUE / 8) {
            throw new ParameterException(spec.commandLine(), "--size: " + size + " is not between 1 and 16383");
        }
        if (!(seconds >= SHORTEST)) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds: " + seconds + " is too short to measure; at least " + SHORTEST);
        }
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads: " + threads + " is not positive");
        }
    }
}
