package torchwright.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import torchwright.data.TrainTestSplit;
import torchwright.evaluation.Evaluation;
import torchwright.io.SafeTensors;
import torchwright.metrics.ConfusionMatrix;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Dropout;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** What a model learned, and what it learned by heart: the same network with and without dropout, on noisy data. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description = "Trains a network on a few points of which some are labelled wrong, with and without dropout,"
                + " and measures both on points that they never saw.")
public final class Evaluate implements Callable<Integer> {
    private static final int POINTS = 460;
    private static final double TEST_SHARE = 400.0 / POINTS;
    private static final int HIDDEN = 64;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "decides data, weights and dropout (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--epochs",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "how often the training points are seen (default: ${DEFAULT-VALUE})")
    private int epochs;

    @Option(
            names = "--dropout",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "the probability with which a hidden unit is dropped (default: ${DEFAULT-VALUE})")
    private double dropout;

    @Option(names = "--save", paramLabel = "FILE", description = "keep the checkpoint as this .safetensors file")
    private Path checkpoint;

    @Option(
            names = "--plot",
            paramLabel = "FOLDER",
            description =
                    "also draw the losses, the confusion and the learned regions into this folder, as SVG and PNG")
    private Path plots;

    private Evaluate() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        ExactDigits.run(Evaluate::commandLine, args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Evaluate());
    }

    /**
     * The network that is trained.
     *
     * @param dropout the probability with which a hidden unit is dropped
     * @return two hidden layers, {@code (N, 2) -> (N, 3)}
     */
    public static Sequential network(double dropout) {
        return new Sequential(
                new Linear(2, HIDDEN),
                new ReLU(),
                new Dropout(dropout),
                new Linear(HIDDEN, HIDDEN),
                new ReLU(),
                new Dropout(dropout),
                new Linear(HIDDEN, Spiral.ARMS));
    }

    @Override
    public Integer call() throws IOException {
        check(epochs >= 1, "--epochs: expected at least 1, but got " + epochs);
        check(dropout >= 0 && dropout <= 1, "--dropout: expected a probability from 0 to 1, but got " + dropout);
        PrintWriter out = spec.commandLine().getOut();
        Generator generator = new Generator().manualSeed(seed);
        Spiral spiral = Spiral.of(POINTS, generator);
        TrainTestSplit split = TrainTestSplit.of(spiral.points(), spiral.arms(), TEST_SHARE, generator);
        out.printf(
                "Three arms of a spiral, %.0f %% of the labels drawn at random: %d points to learn from, %d to test"
                        + " with.%n%n",
                100 * Spiral.NOISE,
                split.trainTargets().numel(),
                split.testTargets().numel());

        Sequential plain = fresh(0);
        Sequential careful = fresh(dropout);
        LearningCurve plainCurve = train(out, "Without dropout", plain, split);
        LearningCurve carefulCurve = train(out, "With dropout, p = " + dropout, careful, split);

        ConfusionMatrix confusion = confusion(careful, split);
        out.println("With dropout, the test points by true arm (down) and predicted arm (across):");
        for (long[] row : (long[][]) confusion.compute().toArray()) {
            out.println("  "
                    + Arrays.stream(row).mapToObj(n -> String.format("%6d", n)).collect(Collectors.joining()));
        }
        saveAndLoad(out, careful, split);
        if (plots != null) {
            EvaluatePlots drawn = new EvaluatePlots(plots);
            drawn.losses(plainCurve, carefulCurve);
            drawn.confusion(confusion);
            drawn.regions("regions-without-dropout", "Without dropout", plain, split);
            drawn.regions("regions-with-dropout", "With dropout", careful, split);
            out.println("\nThe plots are in " + plots + ".");
        }
        out.flush();
        return 0;
    }

    private void check(boolean fine, String otherwise) {
        if (!fine) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** Both networks start with the same weights. */
    private Sequential fresh(double probability) {
        Generator.defaultGenerator().manualSeed(seed);
        return network(probability);
    }

    private LearningCurve train(PrintWriter out, String title, Module model, TrainTestSplit split) {
        LearningCurve curve = LearningCurve.train(model, split, epochs);
        out.println(title + ", after " + epochs + " epochs:");
        out.println(
                ScoreTable.of(model, split, curve.losses().get(curve.losses().size() - 1)));
        out.flush();
        return curve;
    }

    private static ConfusionMatrix confusion(Module model, TrainTestSplit split) {
        ConfusionMatrix matrix = new ConfusionMatrix(Spiral.ARMS);
        matrix.update(Evaluation.predict(model, split.testInputs()), split.testTargets());
        return matrix;
    }

    /** Writes the model into a file, and reads the file into another model, which must then say the same. */
    private void saveAndLoad(PrintWriter out, Sequential model, TrainTestSplit split) throws IOException {
        Path file = checkpoint == null ? Files.createTempFile("evaluate", ".safetensors") : checkpoint;
        Map<String, String> about = new LinkedHashMap<>(); // in this order, so that the file is the same every time
        about.put("program", "evaluate");
        about.put("seed", Long.toString(seed));
        SafeTensors.save(file, model.stateDict(), about);
        Map<String, Tensor> loaded = SafeTensors.load(file);
        Sequential copy = network(dropout);
        out.println("\nSaved " + loaded.size() + " tensors in " + Files.size(file) + " bytes, and loaded them into a"
                + " new network: " + copy.loadStateDict(loaded));
        boolean same = Arrays.equals(
                Evaluation.predict(model, split.testInputs()).toFloats(),
                Evaluation.predict(copy, split.testInputs()).toFloats());
        out.println(
                same ? "Both predict the same, to the last bit." : "They do not predict the same: this is a mistake.");
        if (checkpoint == null) {
            Files.delete(file);
        }
    }
}
