package torchwright.benchmarks.report;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import torchwright.benchmarks.StartUps;
import torchwright.benchmarks.result.Sample;
import torchwright.benchmarks.work.Overhead;
import torchwright.benchmarks.work.TrainingStep;

/**
 * Measures peers that Java can call: one JMH fork at a time.
 *
 * @param pace how long and how often
 */
record JmhStopwatch(Pace pace) implements Stopwatch {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public Sample measure(Cell cell, int round) throws MeasurementException {
        Collection<RunResult> results = run(options(cell).build());
        if (results.size() != 1) {
            throw new MeasurementException("the fork ended without a result");
        }
        RunResult result = results.iterator().next();
        // Within a fork too the median: the first iterations may still meet the compiler.
        double time = result.getPrimaryResult().getStatistics().getPercentile(50);
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return new Sample(
                cell.entry(),
                round,
                time * nanosPer(result.getPrimaryResult().getScoreUnit()),
                allocated == null ? Double.NaN : allocated.getScore());
    }

    private static Collection<RunResult> run(Options options) throws MeasurementException {
        // Forks warn of what is wanted here, an incubator module, and libraries chat while they load.
        PrintStream unheard = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            return new Runner(options, OutputFormatFactory.createFormatInstance(unheard, VerboseMode.SILENT)).run();
        } catch (RunnerException broken) {
            throw new MeasurementException(reason(broken), broken);
        }
    }

    private ChainedOptionsBuilder options(Cell cell) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + cell.question().getName().replace(".", "\\.") + "\\.run$")
                .param("work", cell.work().label())
                .param("peer", cell.peer())
                .param("threads", String.valueOf(cell.threads()))
                .forks(pace.forks())
                .shouldFailOnError(true);
        if (cell.question() != StartUps.class) {
            boolean manyMethods = cell.work() instanceof Overhead || cell.work() instanceof TrainingStep;
            TimeValue iteration = TimeValue.milliseconds(pace.iterationMillis());
            options.warmupIterations(manyMethods ? pace.longWarmUps() : pace.warmUps())
                    .warmupTime(iteration)
                    .measurementIterations(pace.iterations())
                    .measurementTime(iteration);
        }
        if (cell.work() instanceof Overhead || cell.work() instanceof TrainingStep) {
            options.addProfiler(GCProfiler.class);
        }
        return options;
    }

    /** JMH's units read {@code us/op}. */
    static double nanosPer(String unit) {
        return switch (unit) {
            case "ns/op" -> 1;
            case "us/op" -> TimeUnit.MICROSECONDS.toNanos(1);
            case "ms/op" -> TimeUnit.MILLISECONDS.toNanos(1);
            case "s/op" -> TimeUnit.SECONDS.toNanos(1);
            default -> throw new IllegalArgumentException("unit: JMH answered in " + unit);
        };
    }

    /** The innermost message: what went wrong in the fork, not that something did. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null || cause.getSuppressed().length > 0) {
            cause = cause.getCause() != null ? cause.getCause() : cause.getSuppressed()[0];
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }
}
