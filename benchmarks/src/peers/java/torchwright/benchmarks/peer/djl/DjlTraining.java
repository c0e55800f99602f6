package torchwright.benchmarks.peer.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import torchwright.benchmarks.peer.Job;
import torchwright.benchmarks.work.TrainingStep;

/**
 * Training steps in DJL without its trainer, which would cost more: PyTorch's linear layers and autograd, and the update
 * written out.
 */
final class DjlTraining implements Job {
    private final Engine engine = Engine.getEngine("PyTorch");
    private final List<NDArray> parameters = new ArrayList<>();
    private final NDArray inputs;
    private final NDArray labels;

    DjlTraining(NDManager manager, TrainingStep step) {
        int[] widths = step == TrainingStep.MLP ? TrainingStep.widths() : new int[] {1, 1};
        int examples = step == TrainingStep.MLP ? TrainingStep.BATCH : TrainingStep.POINTS;
        inputs = array(manager, examples, widths[0]);
        labels = array(manager, examples, widths[widths.length - 1]);
        for (int layer = 0; layer + 1 < widths.length; layer++) {
            // As a layer begins: about one divided by the root of how many numbers come in.
            parameters.add(array(manager, widths[layer + 1], widths[layer]).div(Math.sqrt(widths[layer])));
            parameters.add(manager.zeros(new Shape(widths[layer + 1])));
        }
        parameters.forEach(parameter -> parameter.setRequiresGradient(true));
    }

    static NDArray array(NDManager manager, int... sizes) {
        int count = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
        return manager.create(
                TrainingStep.data(count),
                new Shape(Arrays.stream(sizes).asLongStream().toArray()));
    }

    @Override
    public Object run() {
        // Whatever is made within the scope is closed at its end.
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray loss;
            // A new collector forgets the old gradients.
            try (GradientCollector collector = engine.newGradientCollector()) {
                loss = forward().sub(labels).square().mean();
                collector.backward(loss);
            }
            for (NDArray parameter : parameters) {
                parameter.subi(parameter.getGradient().mul(TrainingStep.LEARNING_RATE));
            }
            return loss.getFloat();
        }
    }

    private NDArray forward() {
        NDArray x = inputs;
        for (int layer = 0; layer < parameters.size(); layer += 2) {
            if (layer > 0) {
                x = x.getNDArrayInternal().relu();
            }
            x = Linear.linear(x, parameters.get(layer), parameters.get(layer + 1))
                    .singletonOrThrow();
        }
        return x;
    }
}
