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
import torchwright.nn.Sequential;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.OutputRecorder;
import torchwright.nn.layer.ReLU;
import torchwright.tensor.Tensor;

/**
 * Exclusive or, by two linear layers whose weights were thought out by hand: what one layer alone cannot do, since no
 * straight line divides the four points.
 *
 * <p>The first hidden unit counts the ones, the second counts those beyond the first: {@code xor = relu(a + b) - 2
 * relu(a + b - 1)}.
 */
@Command(
        name = "xor",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description = "Computes exclusive or with weights set by hand, and shows where the model draws its border.")
public final class Xor implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--plot",
            paramLabel = "FOLDER",
            description = "also draw the decision boundary into this folder, as SVG and PNG")
    private Path plots;

    private Xor() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        ExactDigits.run(Xor::commandLine, args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Xor());
    }

    /** {@return the model, {@code (N, 2) -> (N, 1)}: 1 where exactly one of two numbers is 1, and 0 where none or both are} */
    static Sequential model() {
        Linear hidden = new Linear(2, 2);
        hidden.weight().detach().copy_(Tensor.of(new float[][] {{1, 1}, {1, 1}}));
        hidden.bias().detach().copy_(Tensor.of(0f, -1f));
        Linear output = new Linear(2, 1);
        output.weight().detach().copy_(Tensor.of(new float[][] {{1, -2}}));
        output.bias().detach().fill_(0);
        return new Sequential(hidden, new ReLU(), output);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Sequential model = model();
        Tensor x = Tensor.of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        out.println(model);
        out.println();
        model.namedParameters().forEach((name, parameter) -> out.println(name + " = " + parameter.detach()));
        out.println("\n a  b     a + b  beyond 1     xor");
        try (OutputRecorder recorder = new OutputRecorder(model)) {
            model.call(x);
            float[][] inputs = (float[][]) x.toArray();
            float[][] between = (float[][]) recorder.outputs().get("1").toArray();
            float[][] results = (float[][]) recorder.outputs().get("").toArray();
            for (int row = 0; row < inputs.length; row++) {
                out.printf(
                        " %.0f  %.0f     %5.0f  %8.0f     %3.0f%n",
                        inputs[row][0], inputs[row][1], between[row][0], between[row][1], results[row][0]);
            }
        }
        if (plots != null) {
            out.println("\nThe decision boundary is in " + DecisionBoundary.of(model, plots) + ".");
        }
        out.flush();
        return 0;
    }
}
