package torchwright.metrics;

import torchwright.tensor.Tensor;

/** The mean of the distances between predictions and targets; scikit-learn: {@code mean_absolute_error}. */
public final class MeanAbsoluteError implements Metric {
    private double sum;
    private long count;

    /** Makes the measure. */
    public MeanAbsoluteError() {}

    /**
     * Takes in a batch; every element counts alike.
     *
     * @param predictions of any shape
     * @param targets     of the same shape
     * @throws IllegalArgumentException if the shapes differ; the batch then counts for nothing
     */
    @Override
    public void update(Tensor predictions, Tensor targets) {
        Examples.sameShape(predictions, targets);
        double[] predicted = predictions.detach().toDoubles();
        double[] actual = targets.detach().toDoubles();
        for (int i = 0; i < actual.length; i++) {
            double error = actual[i] - predicted[i];
            sum += Math.abs(error);
        }
        count += actual.length;
    }

    /** {@return the mean over all elements of all batches, a float64 scalar} */
    @Override
    public Tensor compute() {
        Examples.atLeastOne(count);
        return Tensor.of(sum / count);
    }

    @Override
    public void reset() {
        sum = 0;
        count = 0;
    }
}
