package torchwright.programs;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import torchwright.nn.Module;
import torchwright.nn.ModuleList;
import torchwright.nn.Parameter;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/**
 * What chapter 01 has built: a model written by hand, which nobody told what it consists of, and the table that it can
 * give of itself.
 */
@Command(
        name = "summary",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description = "Builds a small model of modules inside modules and shows what it finds in itself.")
public final class ModelSummary implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--batch", defaultValue = "5", description = "rows of the sample input (default: ${DEFAULT-VALUE})")
    private int batch;

    @Option(names = "--features", defaultValue = "7", description = "numbers in a row (default: ${DEFAULT-VALUE})")
    private int features;

    @Option(names = "--blocks", defaultValue = "3", description = "equal blocks (default: ${DEFAULT-VALUE})")
    private int blocks;

    private ModelSummary() {}

    /** {@code x @ weight + bias}, {@code (N, in) -> (N, out)}: the layer of chapter 02, as small as it can be. */
    static final class Affine extends Module {
        final Parameter weight;
        final Parameter bias;

        Affine(int in, int out) {
            weight = new Parameter(Tensor.randn(in, out));
            bias = new Parameter(Tensor.zeros(out));
        }

        @Override
        public Tensor forward(Tensor input) {
            return input.matmul(weight).add(bias);
        }

        @Override
        protected String extraRepr() {
            return "in=" + weight.size(0) + ", out=" + weight.size(1);
        }
    }

    /** {@code x + relu(affine(x))}, of one shape throughout. */
    static final class Block extends Module {
        final Affine affine;

        Block(int features) {
            affine = new Affine(features, features);
        }

        @Override
        public Tensor forward(Tensor input) {
            return input.add(affine.call(input).relu());
        }
    }

    static final class Classifier extends Module {
        final ModuleList blocks = new ModuleList();
        final Affine head;

        Classifier(int features, int blocks) {
            for (int i = 0; i < blocks; i++) {
                this.blocks.append(new Block(features));
            }
            head = new Affine(features, 2);
        }

        @Override
        public Tensor forward(Tensor input) {
            Tensor x = input;
            for (Module block : blocks) {
                x = block.call(x);
            }
            return head.call(x);
        }
    }

    /**
     * Prints the model, its parameters' names and its table.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        ExactDigits.run(ModelSummary::commandLine, args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ModelSummary());
    }

    @Override
    public Integer call() {
        Generator.defaultGenerator().manualSeed(42);
        PrintWriter out = spec.commandLine().getOut();
        Classifier model = new Classifier(features, blocks);
        if (blocks > 0) {
            model.blocks.get(0).requiresGrad_(false); // as one does with the part that was learned elsewhere
        }
        out.println(model);
        out.println("\nNobody told the model what it is made of; it looked at its fields.\n");
        model.namedParameters()
                .forEach((name, parameter) -> out.println("  " + name + "  "
                        + parameter.shape().brackets() + (parameter.requiresGrad() ? "" : "  frozen")));
        out.println();
        out.println(model.summary(batch, features));
        out.println("\nA mistake is told by the name of the layer it happened in.\n");
        try {
            model.call(Tensor.zeros(batch, features + 1));
        } catch (IllegalArgumentException refused) {
            out.println(refused.getMessage().indent(2));
        }
        out.flush();
        return 0;
    }
}
