package torchwright.regression;

import torchwright.loss.Loss;
import torchwright.nn.Module;
import torchwright.optim.Optimizer;
import torchwright.tensor.Tensor;

/** The loop in which a model learns: all examples at once, over and over again. */
public final class TrainingLoop {
    private final Module model;
    private final Loss criterion;
    private final Optimizer optimizer;

    /**
     * Makes a loop.
     *
     * @param model     what learns
     * @param criterion what it is measured by; a scalar
     * @param optimizer what moves its parameters
     */
    public TrainingLoop(Module model, Loss criterion, Optimizer optimizer) {
        this.model = model;
        this.criterion = criterion;
        this.optimizer = optimizer;
    }

    /**
     * One epoch: forget the old gradients, predict, measure, go back, step.
     *
     * @param inputs all examples, {@code (N, in)}
     * @param labels what the model should make of them, {@code (N, out)}
     * @return the loss, measured before the step
     */
    public double epoch(Tensor inputs, Tensor labels) {
        // tag::ex-4.6[]
        optimizer.zeroGrad();
        Tensor outputs = model.call(inputs);
        Tensor loss = criterion.call(outputs, labels);
        loss.backward();
        optimizer.step();
        return loss.item();
        // end::ex-4.6[]
    }

    /**
     * Trains.
     *
     * @param epochs   how often all examples are seen
     * @param inputs   all examples, {@code (N, in)}
     * @param labels   what the model should make of them, {@code (N, out)}
     * @param listener is told the loss of every epoch
     */
    public void run(int epochs, Tensor inputs, Tensor labels, EpochListener listener) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            listener.ended(epoch, epoch(inputs, labels));
        }
    }
}
