package torchwright.programs;

import java.util.ArrayList;
import java.util.List;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Tensor;

/** The post's training: its loop, and a note of every epoch. */
final class PostTraining {
    static final int EPOCHS = 100;

    private final LinearRegression model;
    private final MSELoss criterion;
    private final SGD optimizer;
    private final List<Epoch> epochs = new ArrayList<>();

    /**
     * How an epoch began.
     *
     * @param loss   the mean squared error
     * @param weight the slope of the line
     * @param bias   its height at 0
     */
    record Epoch(double loss, double weight, double bias) {}

    /** Is shown every loss as a tensor, after its step. */
    @FunctionalInterface
    interface Listener {
        /**
         * An epoch has ended.
         *
         * @param epoch its number, from 0
         * @param loss  the loss with which it began
         */
        void ended(int epoch, Tensor loss);
    }

    PostTraining(LinearRegression model, MSELoss criterion, SGD optimizer) {
        this.model = model;
        this.criterion = criterion;
        this.optimizer = optimizer;
    }

    /**
     * Trains for 100 epochs.
     *
     * @param inputs   {@code (N, 1)}
     * @param labels   {@code (N, 1)}
     * @param listener is shown every loss
     */
    void run(Tensor inputs, Tensor labels, Listener listener) {
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            optimizer.zeroGrad();
            Tensor outputs = model.call(inputs);
            Tensor loss = criterion.call(outputs, labels);
            note(loss);
            loss.backward();
            optimizer.step();
            listener.ended(epoch, loss);
        }
    }

    private void note(Tensor loss) {
        epochs.add(new Epoch(
                loss.item(),
                model.linear().weight().item(),
                model.linear().bias().item()));
    }

    /** {@return one note an epoch} */
    List<Epoch> epochs() {
        return epochs;
    }
}
