package torchwright.metrics;

import torchwright.tensor.Tensor;

/** The part of the examples whose class was predicted right; scikit-learn: {@code accuracy_score}. */
public final class Accuracy implements Metric {
    private long right;
    private long examples;

    /** Makes the measure, for any number of classes. */
    public Accuracy() {}

    /**
     * Counts a batch.
     *
     * @param predictions class numbers, int64 or bool of the targets' shape; or scores, floating point {@code (N, C)},
     *     whose largest one in a row is the prediction
     * @param targets     class numbers, int64 or bool; {@code (N)} for scores
     * @throws IllegalArgumentException if shapes or dtypes do not fit, or a number is negative; nothing is counted then
     */
    @Override
    public void update(Tensor predictions, Tensor targets) {
        ClassNumbers batch = ClassNumbers.of(predictions, targets, ClassNumbers.ANY);
        for (int i = 0; i < batch.actual().length; i++) {
            right += batch.predicted()[i] == batch.actual()[i] ? 1 : 0;
        }
        examples += batch.actual().length;
    }

    /** {@return the accuracy in {@code [0, 1]}, a float64 scalar} */
    @Override
    public Tensor compute() {
        Examples.atLeastOne(examples);
        return Tensor.of((double) right / examples);
    }

    @Override
    public void reset() {
        right = 0;
        examples = 0;
    }
}
