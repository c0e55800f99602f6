package torchwright.benchmarks.peer;

import torchwright.benchmarks.work.TrainingStep;
import torchwright.loss.MSELoss;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.Tensor;

/** The engine's training steps: the loop of chapter 04, as a user writes it. */
final class EngineTraining {
    private EngineTraining() {}

    static Job prepare(TrainingStep step) {
        return switch (step) {
            case LINEAR_REGRESSION ->
                job(new LinearRegression(1, 1), examples(TrainingStep.POINTS, 1), examples(TrainingStep.POINTS, 1));
            case MLP -> {
                int[] widths = TrainingStep.widths();
                Module model = new Sequential(
                        new Linear(widths[0], widths[1]),
                        new ReLU(),
                        new Linear(widths[1], widths[2]),
                        new ReLU(),
                        new Linear(widths[2], widths[3]));
                yield job(model, examples(TrainingStep.BATCH, widths[0]), examples(TrainingStep.BATCH, widths[3]));
            }
        };
    }

    private static Job job(Module model, Tensor inputs, Tensor labels) {
        TrainingLoop loop =
                new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), TrainingStep.LEARNING_RATE));
        return () -> loop.epoch(inputs, labels);
    }

    private static Tensor examples(int count, int width) {
        return TorchwrightPeer.matrix(count, width);
    }
}
