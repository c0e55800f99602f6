package torchwright.metrics;

import torchwright.tensor.Tensor;

/** A score of classes that is read off the {@link ConfusionMatrix}. */
public abstract sealed class ClassMetric implements Metric permits Precision, Recall, F1 {
    private final ConfusionMatrix matrix;
    private final Score score;
    private final Average average;

    ClassMetric(int classes, Average average, Score score) {
        this.matrix = new ConfusionMatrix(classes);
        this.average = average;
        this.score = score;
    }

    /**
     * Counts a batch.
     *
     * @param predictions class numbers, int64 or bool of the targets' shape; or scores, floating point {@code (N, C)},
     *     whose largest one in a row is the prediction
     * @param targets     class numbers, int64 or bool; {@code (N)} for scores
     * @throws IllegalArgumentException if shapes or dtypes do not fit, or a number is no class; nothing is counted then
     */
    @Override
    public final void update(Tensor predictions, Tensor targets) {
        matrix.update(predictions, targets);
    }

    /**
     * The score of all batches. Where nothing could be counted, it is 0 and not NaN: a class that was never predicted
     * has precision 0, one that never occurred has recall 0.
     *
     * @return float64: {@code (classes)} for {@link Average#NONE}, else a scalar
     * @throws IllegalStateException if there was no example yet
     */
    @Override
    public final Tensor compute() {
        double[] scores = ClassScores.of(score, Examples.atLeastOne(matrix.byClass()), average);
        return average == Average.NONE ? Tensor.of(scores) : Tensor.of(scores[0]);
    }

    @Override
    public final void reset() {
        matrix.reset();
    }
}
