package torchwright.benchmarks.result;

/**
 * One measurement: what one fork, a fresh process, came to.
 *
 * @param entry what was measured
 * @param round in which round, from 0; in a round everything is measured once, so it compares like with like
 * @param nanos nanoseconds for the work, once
 * @param bytes how much the work allocated on Java's heap; NaN where that was not asked
 */
public record Sample(Entry entry, int round, double nanos, double bytes) {
    /**
     * Checks the numbers.
     *
     * @param entry what was measured
     * @param round in which round
     * @param nanos nanoseconds for the work
     * @param bytes bytes for the work, or NaN
     * @throws IllegalArgumentException if the time is not a positive number
     */
    public Sample {
        if (!(nanos > 0) || Double.isInfinite(nanos)) {
            throw new IllegalArgumentException("nanos: expected a positive number for " + entry + ", but got " + nanos);
        }
    }
}
