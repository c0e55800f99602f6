package torchwright.benchmarks.result;

import torchwright.benchmarks.work.Work;

/**
 * A place in the results: a work as one peer does it.
 *
 * @param work    the work's label
 * @param peer    the peer's name
 * @param threads how many threads it may use
 */
public record Entry(String work, String peer, int threads) {
    /**
     * The place of a work.
     *
     * @param work    the work
     * @param peer    the peer's name
     * @param threads how many threads it may use
     * @return the place
     */
    public static Entry of(Work work, String peer, int threads) {
        return new Entry(work.label(), peer, threads);
    }

    @Override
    public String toString() {
        return work + ", " + peer + ", " + threads + (threads == 1 ? " thread" : " threads");
    }
}
