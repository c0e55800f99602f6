package torchwright.tensor.cpu;

/**
 * A running mean and a running sum of squared differences from it, in one pass and in double (Welford, 1962).
 *
 * <p>torch: {@code WelfordOps} in SharedReduceOps.h, with the same operations in the same order, none of them fused.
 */
final class Welford {
    private double mean;
    private double squares;
    private long count;

    /**
     * Takes in one more element.
     *
     * @param x the element
     */
    void add(double x) {
        count++;
        double delta = x - mean;
        mean += delta / count;
        squares += delta * (x - mean);
    }

    /**
     * The variance of the elements so far.
     *
     * @param correction is subtracted from their number: 1 for the unbiased estimate
     * @return the sum of squares over {@code max(0, count - correction)}
     */
    double variance(double correction) {
        return squares / Math.max(0, count - correction);
    }
}
