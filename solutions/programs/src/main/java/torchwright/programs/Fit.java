package torchwright.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * One line through noisy points, found in two ways: by steps downhill, and by the normal equation, which needs none.
 * What the steps still miss is the gap.
 */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description = "Fits a line to noisy points by gradient descent and by the normal equation, and shows how the"
                + " first comes nearer to the second, epoch by epoch.")
public final class Fit implements Callable<Integer> {
    private static final double WEIGHT = 2;
    private static final double BIAS = 1;
    private static final double RANGE = 10;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "40",
            description = "how many points (default: ${DEFAULT-VALUE})")
    private int points;

    @Option(
            names = "--noise",
            paramLabel = "SIGMA",
            defaultValue = "2",
            description = "standard deviation of the noise on y (default: ${DEFAULT-VALUE})")
    private double noise;

    @Option(
            names = "--lr",
            paramLabel = "LR",
            defaultValue = "0.01",
            description = "learning rate (default: ${DEFAULT-VALUE})")
    private double learningRate;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many steps downhill (default: ${DEFAULT-VALUE})")
    private int epochs;

    @Option(names = "--seed", defaultValue = "42", description = "seed of points and start (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--plot",
            paramLabel = "FOLDER",
            description = "also draw the points, both lines and the gap into this folder, as SVG and PNG")
    private Path plots;

    private Fit() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        ExactDigits.run(Fit::commandLine, args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Fit());
    }

    @Override
    public Integer call() throws IOException {
        check();
        PrintWriter out = spec.commandLine().getOut();
        Generator generator = Generator.defaultGenerator().manualSeed(seed);
        Tensor x = Tensor.rand(generator, Shape.of(points, 1), DType.FLOAT32).mul(RANGE);
        Tensor noises =
                Tensor.randn(generator, Shape.of(points, 1), DType.FLOAT32).mul(noise);
        FitComparison comparison = new FitComparison(x, x.mul(WEIGHT).add(BIAS).add(noises));
        comparison.descend(epochs, learningRate);
        print(out, comparison);
        if (plots != null) {
            out.println("\nBoth lines are in " + FitPlots.lines(comparison, plots) + ",");
            out.println("the gap is in " + FitPlots.gap(comparison, plots) + ".");
        }
        out.flush();
        return 0;
    }

    private void check() {
        if (points < 2) {
            throw new ParameterException(spec.commandLine(), "--points must be 2 or more: one point has many lines");
        }
        if (epochs < 0) {
            throw new ParameterException(spec.commandLine(), "--epochs must not be negative, but is " + epochs);
        }
    }

    private void print(PrintWriter out, FitComparison comparison) {
        out.printf(
                Locale.ROOT,
                "%d points near y = %.0fx + %.0f; the noise has a standard deviation of %s.%n%n",
                points,
                WEIGHT,
                BIAS,
                noise);
        out.println("           steps      weight        bias        loss         gap");
        int next = 0;
        for (FitComparison.Step step : comparison.steps()) {
            if (step.number() == next || step.number() == epochs) {
                row(out, "", step);
                next = after(next);
            }
            if (!Double.isFinite(step.loss())) {
                break;
            }
        }
        row(out, "equation", comparison.best());
        out.println();
        out.println("loss: mean squared distance from the points. gap: mean squared distance from the best line.");
        out.println("loss = the best line's loss + gap: a step can only close the gap, what remains is the noise.");
        if (!Double.isFinite(comparison.last().loss())) {
            out.println("The steps overshoot, each by more than the one before: try a smaller --lr.");
        }
    }

    private static void row(PrintWriter out, String name, FitComparison.Step step) {
        String number = name.isEmpty() ? String.valueOf(step.number()) : name;
        out.printf(
                Locale.ROOT,
                "%16s  %10s  %10s  %10.4g  %10.3g%n",
                number,
                shortened(step.weight()),
                shortened(step.bias()),
                step.loss(),
                step.gap());
    }

    private static String shortened(double number) {
        return String.format(Locale.ROOT, Math.abs(number) < 1e4 ? "%.4f" : "%.3e", number);
    }

    /** 0, 1, 2, 5, 10, 20, 50, ... */
    private static int after(int shown) {
        if (shown == 0) {
            return 1;
        }
        int power = 1;
        while (power * 10 <= shown) {
            power *= 10;
        }
        return shown / power == 1 ? 2 * power : shown / power == 2 ? 5 * power : 10 * power;
    }
}
