package torchwright.programs;

import java.io.PrintWriter;
import torchwright.loss.MSELoss;
import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.optim.PythonText;
import torchwright.optim.SGD;
import torchwright.regression.PlainTensorLinear;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/**
 * What the post warns of: weights that are plain tensors are not updated. First all of them, which ends at once, with
 * an error; then only one, which is worse, since it seems to work.
 */
final class PlainTensorExperiment {
    private PlainTensorExperiment() {}

    /** A layer of which only the bias can learn. */
    private static final class HalfPlainLinear extends Module {
        private final Tensor weights = Tensor.randn(1, 1);
        private final Parameter bias = new Parameter(Tensor.randn(1));

        @Override
        public Tensor forward(Tensor input) {
            return input.matmul(weights).add(bias);
        }
    }

    /**
     * Runs the experiment.
     *
     * @param out where it prints
     */
    static void run(PrintWriter out) {
        Tensor x = Tensor.arange(0, 11, 1, DType.FLOAT32).view(-1, 1);
        Tensor y = x.mul(2).add(1);
        allPlain(out, x, y);
        halfPlain(out, x, y);
    }

    private static void allPlain(PrintWriter out, Tensor x, Tensor y) {
        out.println("## self.weights = Tensor(torch.randn(in_features, out_features))\n");
        PlainTensorLinear model = new PlainTensorLinear(1, 1);
        out.println("The model predicts: model(x) has shape "
                + model.call(x).shape().brackets() + ".");
        out.println("model.parameters() = " + model.parameters());
        refused(out, "new SGD(model.parameters(), 0.01)", () -> new SGD(model.parameters(), 0.01));
        refused(
                out,
                "loss.backward()",
                () -> new MSELoss().call(model.call(x), y).backward());
    }

    private static void halfPlain(PrintWriter out, Tensor x, Tensor y) {
        out.println("\n## The same, but self.bias = nn.Parameter(torch.randn(out_features))\n");
        HalfPlainLinear model = new HalfPlainLinear();
        out.println("model.parameters() = " + model.parameters());
        out.println("weights before: " + model.weights);
        new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), 0.01)).run(100, x, y, (epoch, loss) -> {
            if (epoch % 33 == 0) {
                out.println("epoch " + epoch + ", loss " + PythonText.of(loss));
            }
        });
        out.println("weights after:  " + model.weights);
        out.println("\nThe loss falls, and stays far above the post's 0.1274: the best line with this slope is found,");
        out.println("but the slope is no parameter. Nothing says so.");
    }

    private static void refused(PrintWriter out, String code, Runnable body) {
        try {
            body.run();
            throw new AssertionError(code + " was expected to be refused");
        } catch (IllegalArgumentException | IllegalStateException error) {
            out.println("\n" + code);
            out.println(error.getClass().getSimpleName() + ": " + error.getMessage());
        }
    }
}
