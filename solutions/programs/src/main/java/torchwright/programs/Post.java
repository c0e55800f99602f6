package torchwright.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import torchwright.tensor.Device;
import torchwright.tensor.Generator;

/** The whole post in its order, from the custom layer to the two parameters that linear regression has found. */
@Command(
        name = "post",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description = "Runs the post \"[PyTorch] Layer, AutoGrad & Optimizer\" from beginning to end, and prints what"
                + " PyTorch prints. The post set no seed; without --seed its model starts where the losses that it"
                + " shows began, and gives the same losses.")
public final class Post implements Callable<Integer> {
    private static final long SEED_OF_THE_LAYER = 42;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "SEED", description = "start as PyTorch does after torch.manual_seed(SEED)")
    private Long seed;

    @Option(names = "--all", description = "print all 100 epochs, not the first three and the last two")
    private boolean all;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "auto",
            description = "auto for the GPU if there is one, as in the post; cpu or cuda to choose (default: auto)")
    private String device;

    @Option(
            names = "--plot",
            paramLabel = "FOLDER",
            description = "also draw the loss curve and the line being fitted into this folder, as SVG and PNG")
    private Path plots;

    @Option(
            names = "--plain",
            description = "show instead what happens with plain tensors for weights: the lines that the post comments"
                    + " out")
    private boolean plain;

    private Post() {}

    /**
     * Runs the post.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        ExactDigits.run(Post::commandLine, args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Post());
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Generator.defaultGenerator().manualSeed(seed == null ? SEED_OF_THE_LAYER : seed);
        if (plain) {
            PlainTensorExperiment.run(out);
        } else {
            PostTraining training = new PostTranscript(out, chosenDevice(), seed == null, all).print();
            if (plots != null) {
                out.println("\nThe loss curve is in " + PostPlots.lossCurve(training, plots) + ",");
                out.println("the line being fitted in " + PostPlots.fittedLine(training, plots) + ".");
            }
        }
        out.flush();
        return 0;
    }

    private Device chosenDevice() {
        return switch (device) {
            case "auto" -> Device.cuda().isAvailable() ? Device.cuda() : Device.CPU;
            case "cpu" -> Device.CPU;
            case "cuda" -> present(Device.cuda());
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--device must be auto, cpu or cuda, but is '" + device + "'");
        };
    }

    private Device present(Device wanted) {
        if (!wanted.isAvailable()) {
            throw new ParameterException(
                    spec.commandLine(), "--device cuda: no CUDA device is available here; --device cpu always is");
        }
        return wanted;
    }
}
