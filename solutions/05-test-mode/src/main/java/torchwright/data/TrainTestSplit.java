package torchwright.data;

import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/**
 * Examples to learn from, and others that are kept back to see what was learned.
 *
 * @param trainInputs  {@code (N - M, ...)}
 * @param trainTargets {@code (N - M, ...)}
 * @param testInputs   {@code (M, ...)}
 * @param testTargets  {@code (M, ...)}
 */
public record TrainTestSplit(Tensor trainInputs, Tensor trainTargets, Tensor testInputs, Tensor testTargets) {
    /**
     * Divides the rows of two tensors alike, at random, with {@link RandomSplit}.
     *
     * @param inputs    {@code (N, ...)}
     * @param targets   {@code (N, ...)}: row i belongs to row i of the inputs
     * @param testShare the fraction kept back, in {@code (0, 1)}; an example that cannot be shared goes to training
     * @param generator where the order comes from
     * @return copies of the rows
     * @throws IllegalArgumentException if the rows differ in number, or one side would get none
     */
    public static TrainTestSplit of(Tensor inputs, Tensor targets, double testShare, Generator generator) {
        if (inputs.rank() == 0 || targets.rank() == 0 || inputs.size(0) != targets.size(0)) {
            throw new IllegalArgumentException("inputs and targets: expected as many rows of each, but got the shapes "
                    + inputs.shape().brackets() + " and " + targets.shape().brackets());
        }
        if (!(testShare > 0 && testShare < 1)) {
            throw new IllegalArgumentException("testShare: expected a fraction between 0 and 1, but got " + testShare);
        }
        int rows = inputs.size(0);
        int[] lengths = RandomSplit.lengths(rows, 1 - testShare, testShare);
        if (lengths[0] == 0 || lengths[1] == 0) {
            throw new IllegalArgumentException("testShare: " + testShare + " of " + rows + " rows leaves " + lengths[0]
                    + " to learn from and " + lengths[1] + " to test with; each side needs one");
        }
        int[][] parts = RandomSplit.split(lengths, generator);
        Tensor train = Tensor.of(parts[0]);
        Tensor test = Tensor.of(parts[1]);
        return new TrainTestSplit(
                inputs.indexSelect(0, train),
                targets.indexSelect(0, train),
                inputs.indexSelect(0, test),
                targets.indexSelect(0, test));
    }
}
