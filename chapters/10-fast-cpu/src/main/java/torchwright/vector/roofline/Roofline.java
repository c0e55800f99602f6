package torchwright.vector.roofline;

import torchwright.kit.Todo;

/**
 * The two limits of a machine: how fast it computes, and how fast its memory is. Under them every kernel has to stay.
 *
 * <p>Source: S. Williams, A. Waterman, D. Patterson: Roofline, an insightful visual performance model for multicore
 * architectures, Communications of the ACM 52(4), 2009.
 *
 * @param peak      operations in a second, in FLOP/s
 * @param bandwidth bytes in a second between memory and the core, in B/s
 */
public record Roofline(double peak, double bandwidth) {
    /**
     * Checks that both limits are positive.
     *
     * @param peak      operations in a second, in FLOP/s
     * @param bandwidth bytes in a second, in B/s
     */
    public Roofline {
        if (!(peak > 0) || !(bandwidth > 0)) {
            throw new IllegalArgumentException(
                    "peak and bandwidth must be positive, but got " + peak + " FLOP/s and " + bandwidth + " B/s");
        }
    }

    /**
     * The least time that the work takes on this machine. While the core computes on what has come, the next bytes are
     * on their way: both go on at once.
     *
     * @param work what is to be done
     * @return seconds; no kernel is faster
     */
    public double leastSeconds(Work work) {
        // Exercise 10.1: Return the least time, in seconds, that some work takes on a machine.
        // Page: 10-fast-cpu.html#how-fast-can-it-be
        throw new Todo("10.1");
    }

    /** {@return the intensity at which both limits are reached, in FLOP/B: work of less waits for memory} */
    public double ridge() {
        return peak / bandwidth;
    }

    /**
     * The most operations in a second that work of some kind can reach here.
     *
     * @param work what is to be done, with at least one operation
     * @return FLOP/s, at most {@link #peak}
     */
    public double attainable(Work work) {
        return work.flops() / leastSeconds(work);
    }
}
