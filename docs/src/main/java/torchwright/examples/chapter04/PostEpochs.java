package torchwright.examples.chapter04;

import java.util.ArrayList;
import java.util.List;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;

/**
 * How an epoch of the post's training began.
 *
 * @param weight the slope of the line
 * @param bias   its height at 0
 * @param loss   its mean squared distance from the points
 */
record PostEpochs(double weight, double bias, double loss) {
    /**
     * Trains as the post does.
     *
     * @param epochs how long
     * @return one entry an epoch
     */
    static List<PostEpochs> train(int epochs) {
        LinearRegression model = ThePost.model();
        TrainingLoop loop = new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), 0.01));
        List<PostEpochs> notes = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            double weight = model.linear().weight().item();
            double bias = model.linear().bias().item();
            notes.add(new PostEpochs(weight, bias, loop.epoch(ThePost.inputs(), ThePost.labels())));
        }
        return notes;
    }
}
