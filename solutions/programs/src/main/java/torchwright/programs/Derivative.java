package torchwright.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import torchwright.autograd.Edge;
import torchwright.autograd.GraphPicture;
import torchwright.autograd.GraphRecorder;
import torchwright.autograd.GraphWalk;
import torchwright.tensor.Tensor;

/** The post's derivative, {@code z = 10 w^2 + 25} at {@code w = 2}: its value, its graph, and the way back through it. */
@Command(
        name = "derivative",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description = "Computes the derivative of z = 10*w**2 + 25, and shows in which order backward() visits the"
                + " operations and what it brings to each.")
public final class Derivative implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--at",
            paramLabel = "W",
            defaultValue = "2",
            description = "the value of w (default: ${DEFAULT-VALUE})")
    private float at;

    @Option(
            names = "--plot",
            paramLabel = "FOLDER",
            description = "also draw the graph with its values and gradients into this folder, as derivative.svg")
    private Path plots;

    private Derivative() {}

    /**
     * Computes the derivative.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        ExactDigits.run(Derivative::commandLine, args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Derivative());
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (GraphRecorder recorder = GraphRecorder.start()) {
            Tensor w = Tensor.of(at).requiresGrad_(true);
            Tensor y = w.pow(2);
            Tensor z = y.mul(10).add(25);
            out.println("The way forward: every operation on a tensor that requires a gradient is recorded.");
            out.println();
            show(out, "w = Tensor.of(" + at + "f).requiresGrad_(true)", w);
            show(out, "y = w.pow(2)", y);
            show(out, "z = y.mul(10).add(25)", z);

            GraphWalk walk = GraphWalk.of(z::backward);
            out.println(
                    "The way back, z.backward(): each node is visited once, when all gradients for it have arrived.");
            out.println();
            list(out, walk);
            out.println();
            show(out, "w.grad()", w.grad());
            out.println("By hand: dz/dw = dz/dy * dy/dw = 10 * 2w = 20w, which is " + 20 * at + ".");
            if (plots != null) {
                GraphPicture picture = GraphPicture.of(z)
                        .named("w", w)
                        .named("y", y)
                        .named("z", z)
                        .recorded(recorder)
                        .visited(walk);
                out.println("The graph is in " + write(picture, plots) + ".");
            }
        }
        out.flush();
        return 0;
    }

    private static void list(PrintWriter out, GraphWalk walk) {
        int number = 0;
        for (GraphWalk.Step step : walk.steps()) {
            String next = step.node().next().stream()
                    .filter(Objects::nonNull)
                    .map(Edge::node)
                    .map(node -> node.name())
                    .collect(Collectors.joining(", "));
            number++;
            out.println(String.format(
                    "  %d. %-14s receives %-5s %s",
                    number,
                    step.node().name(),
                    String.join(", ", step.gradients()),
                    next.isEmpty() ? "and adds it to w.grad()" : "and leads to " + next));
        }
    }

    private static void show(PrintWriter out, String code, Object result) {
        out.println("  " + code);
        out.println("    " + result + System.lineSeparator());
    }

    /** Writes the picture, complete or not at all. */
    private static Path write(GraphPicture picture, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path temporary = folder.resolve("derivative.svg.part");
        Files.writeString(temporary, picture.svg());
        return Files.move(temporary, folder.resolve("derivative.svg"), StandardCopyOption.REPLACE_EXISTING);
    }
}
