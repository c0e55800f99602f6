package torchwright.benchmarks.report;

import torchwright.benchmarks.Contest;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.work.Work;

/**
 * One thing to measure.
 *
 * @param question   the JMH class that asks for it
 * @param work       what is done
 * @param peer       who does it
 * @param threads    how many threads it may use
 * @param everyRound whether it is measured in every round, or in the first alone: targets want certainty, context does
 *     not
 */
record Cell(Class<? extends Contest> question, Work work, String peer, int threads, boolean everyRound) {
    /** {@return its place in the results} */
    Entry entry() {
        return Entry.of(work, peer, threads);
    }
}
