package torchwright.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** A walk through the engine as far as chapter 00 has built it: every line of Java is followed by what it prints. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description =
                "Shows what the engine of chapter 00 can do: strided views, broadcasting, type promotion, PyTorch's"
                        + " random numbers and PyTorch's printing.")
public final class Tour implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "seed of the random numbers (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--plot",
            paramLabel = "FOLDER",
            description = "also draw a histogram of 100,000 normal random numbers into this folder, as SVG and PNG")
    private Path plots;

    private Tour() {}

    /**
     * Runs the tour.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        ExactDigits.run(Tour::commandLine, args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tour());
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        views(out);
        arithmetic(out);
        randomNumbers(out);
        mistakes(out);
        if (plots != null) {
            Path svg = Histogram.ofNormalNumbers(new Generator().manualSeed(seed), plots);
            out.println("The histogram of randn(100000) is in " + svg + ".");
        }
        out.flush();
        return 0;
    }

    private static void views(PrintWriter out) {
        out.println("A tensor is a storage seen through a layout. Other layouts show the same elements.\n");
        Tensor x = Tensor.arange(6).to(DType.FLOAT32).view(2, 3);
        show(out, "x = Tensor.arange(6).to(DType.FLOAT32).view(2, 3)", x);
        show(out, "x.layout()", x.layout());
        show(out, "x.t().layout()", x.t().layout());
        x.t().select(0, 1).fill_(9);
        show(out, "x.t().select(0, 1).fill_(9);  x", x);
    }

    private static void arithmetic(PrintWriter out) {
        out.println("Shapes that differ are broadcast; types that differ are promoted.\n");
        Tensor column = Tensor.of(new float[][] {{10}, {20}});
        Tensor row = Tensor.of(1L, 2L, 3L);
        show(out, "Tensor.of(new float[][] {{10}, {20}}).add(Tensor.of(1L, 2L, 3L))", column.add(row));
        show(out, "Tensor.of(1L, 2L, 3L).div(2)", row.div(2));
        show(out, "column.matmul(column.t())", column.matmul(column.t()));
        show(out, "column.matmul(column.t()).sum(0)", column.matmul(column.t()).sum(0));
    }

    private void randomNumbers(PrintWriter out) {
        out.println("Random numbers are PyTorch's, bit for bit, and so is the way they are printed.\n");
        Generator.defaultGenerator().manualSeed(seed);
        show(out, "Generator.defaultGenerator().manualSeed(" + seed + ");  Tensor.randn(2, 3)", Tensor.randn(2, 3));
        show(out, "Tensor.randperm(10)", Tensor.randperm(10));
        show(out, "Tensor.rand(5).mul(1e-6)", Tensor.rand(5).mul(1e-6));
    }

    private static void mistakes(PrintWriter out) {
        out.println("A mistake is told before anything is computed.\n");
        try {
            show(out, "never printed", Tensor.ones(2, 3).add(Tensor.ones(2)));
        } catch (IllegalArgumentException refused) {
            show(out, "Tensor.ones(2, 3).add(Tensor.ones(2))", refused.getMessage());
        }
        show(out, "Device.cuda().isAvailable()", Device.cuda().isAvailable());
    }

    private static void show(PrintWriter out, String code, Object result) {
        out.println("  " + code);
        out.println("    " + result.toString().replace("\n", System.lineSeparator() + "    ") + System.lineSeparator());
    }
}
