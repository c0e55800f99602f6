package torchwright.benchmarks.report;

import java.util.List;
import java.util.stream.Stream;
import torchwright.benchmarks.Contest;
import torchwright.benchmarks.work.Work;

/**
 * Works that are put to some peers.
 *
 * @param benchmark  the JMH class that asks
 * @param works      what is to be done
 * @param peers      who is asked, in the order in which they are measured
 * @param threads    how many threads they may use
 * @param everyRound whether they are asked in every round
 */
record Question(
        Class<? extends Contest> benchmark,
        List<? extends Work> works,
        List<String> peers,
        List<Integer> threads,
        boolean everyRound) {
    /** {@return its cells; the peers of one work follow each other, so that they meet the machine in the same mood} */
    Stream<Cell> cells() {
        return threads.stream()
                .flatMap(count -> works.stream()
                        .flatMap(work ->
                                peers.stream().map(peer -> new Cell(benchmark, work, peer, count, everyRound))));
    }

    /** {@return this question, asked once only} */
    Question once() {
        return new Question(benchmark, works, peers, threads, false);
    }

    /**
     * {@return this question to others}
     *
     * @param others who is asked
     */
    Question to(String... others) {
        return new Question(benchmark, works, List.of(others), threads, everyRound);
    }

    /**
     * {@return this question about other thread counts}
     *
     * @param counts how many threads
     */
    Question on(Integer... counts) {
        return new Question(benchmark, works, peers, List.of(counts), everyRound);
    }
}
