package torchwright.metrics;

import torchwright.tensor.Tensor;

/** A measure of predictions that is gathered batch by batch. */
public interface Metric {
    /**
     * Takes in a batch.
     *
     * @param predictions what the model said
     * @param targets     what is true
     * @throws IllegalArgumentException if the two do not fit each other; the batch then counts for nothing
     */
    void update(Tensor predictions, Tensor targets);

    /**
     * The measure of all batches since the start, or since {@link #reset()}.
     *
     * @return a new tensor on the CPU: float64 for a measure, int64 for counts
     * @throws IllegalStateException if there was no example yet
     */
    Tensor compute();

    /** Forgets all batches. */
    void reset();
}
