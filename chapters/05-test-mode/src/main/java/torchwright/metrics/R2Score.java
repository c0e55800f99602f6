package torchwright.metrics;

import torchwright.kit.Todo;
import torchwright.tensor.Tensor;

/**
 * How much of the targets' spread the predictions explain: {@code 1 - sum((y - p)^2) / sum((y - mean(y))^2)};
 * scikit-learn: {@code r2_score}.
 *
 * <p>1 is perfect, 0 is as good as always saying the mean, below 0 is worse than that.
 */
public final class R2Score implements Metric {
    private long count;
    private double mean;
    private double spread;
    private double residual;

    /** Makes the measure. */
    public R2Score() {}

    /**
     * Takes in a batch.
     *
     * @param predictions {@code (N)} or {@code (N, 1)}, or a scalar: one example
     * @param targets     of the same shape
     * @throws IllegalArgumentException if the shapes differ, or an example has several outputs; the batch then counts
     *     for nothing
     */
    @Override
    public void update(Tensor predictions, Tensor targets) {
        Examples.sameShape(predictions, targets);
        if (targets.rank() > 0 && targets.numel() != targets.size(0)) {
            throw new IllegalArgumentException("targets: expected one output an example, shape [N] or [N, 1], but got "
                    + targets.shape().brackets() + "\nMeasure each column with an R2Score of its own.");
        }
        add(predictions.detach().toDoubles(), targets.detach().toDoubles());
    }

    /**
     * Adds a batch to the four numbers that R² needs of all batches: {@code count}, {@code mean}, {@code spread} (the
     * sum of the squared distances of the targets from their mean) and {@code residual} (the sum of the squared errors).
     *
     * <p>The mean of all targets is known only at the end, so the spread moves along with it. For each target y, in
     * this order: its distance from the mean so far; the mean moves by {@code distance / count}, with y counted; the
     * spread grows by the distance times y's distance from the new mean. (Welford, 1962. The sum of y² minus
     * {@code count * mean^2} would be the same on paper, but loses all digits when the mean is large.)
     *
     * @param predicted one number an example
     * @param actual    as many
     */
    private void add(double[] predicted, double[] actual) {
        // Exercise 5.5: Add a batch to the four numbers from which R squared is computed at the end.
        // Page: 05-test-mode.html#r-squared-over-batches
        throw new Todo("5.5");
    }

    /**
     * R² over all examples of all batches. Targets that are all equal have no spread to explain: the score is 1 if the
     * predictions hit them all, else 0. Of one example it is NaN.
     *
     * @return a float64 scalar, at most 1
     * @throws IllegalStateException if there was no example yet
     */
    @Override
    public Tensor compute() {
        Examples.atLeastOne(count);
        if (count == 1) {
            return Tensor.of(Double.NaN);
        }
        if (spread == 0) {
            return Tensor.of(residual == 0 ? 1.0 : 0.0);
        }
        return Tensor.of(1 - residual / spread);
    }

    @Override
    public void reset() {
        count = 0;
        mean = 0;
        spread = 0;
        residual = 0;
    }
}
