package torchwright.benchmarks.result;

import java.util.Arrays;

/** The middle of some numbers. */
public final class Median {
    private Median() {}

    /**
     * {@return the middle number, or the mean of the two in the middle}
     *
     * @param values at least one
     * @throws IllegalArgumentException if there is none
     */
    public static double of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values: expected at least one, but got none");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
