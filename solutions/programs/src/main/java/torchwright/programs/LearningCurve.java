package torchwright.programs;

import java.util.ArrayList;
import java.util.List;
import torchwright.data.TrainTestSplit;
import torchwright.evaluation.Evaluation;
import torchwright.evaluation.GeneralisationGap;
import torchwright.loss.MSELoss;
import torchwright.nn.Module;
import torchwright.optim.SGD;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.Tensor;

/**
 * How the loss of a model fell while it learned, on what it learned from and on what it never saw.
 *
 * @param epochs when the loss was measured
 * @param losses what it was then, in eval mode
 */
public record LearningCurve(List<Integer> epochs, List<GeneralisationGap> losses) {
    private static final int EVERY = 25;

    /**
     * Trains a model to tell the arms of a spiral.
     *
     * @param model  {@code (N, 2) -> (N, 3)}
     * @param split  points and their arms
     * @param epochs how often it sees the training points
     * @return the losses on the way
     */
    public static LearningCurve train(Module model, TrainTestSplit split, int epochs) {
        SGD optimizer = SGD.builder(model.parameters()).lr(0.2).momentum(0.9).build();
        TrainingLoop loop = new TrainingLoop(model, new MSELoss(), optimizer);
        Tensor targets = Spiral.oneHot(split.trainTargets());
        LearningCurve curve = new LearningCurve(new ArrayList<>(), new ArrayList<>());
        curve.measure(0, model, split);
        loop.run(epochs, split.trainInputs(), targets, (epoch, loss) -> {
            if ((epoch + 1) % EVERY == 0) {
                curve.measure(epoch + 1, model, split);
            }
        });
        return curve;
    }

    private void measure(int epoch, Module model, TrainTestSplit split) {
        epochs.add(epoch);
        losses.add(new GeneralisationGap(
                loss(model, split.trainInputs(), split.trainTargets()),
                loss(model, split.testInputs(), split.testTargets())));
    }

    private static double loss(Module model, Tensor points, Tensor arms) {
        return new MSELoss()
                .call(Evaluation.predict(model, points), Spiral.oneHot(arms))
                .item();
    }
}
