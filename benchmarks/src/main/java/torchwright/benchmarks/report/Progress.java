package torchwright.benchmarks.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import torchwright.benchmarks.result.Sample;

/** Tells how far a session is: a line for each measurement, with the time that is left. */
final class Progress {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter out;
    private long start;
    private int measured;
    private int total;

    /**
     * Tells nothing yet.
     *
     * @param out where to
     */
    Progress(PrintWriter out) {
        this.out = out;
    }

    /**
     * Measuring begins.
     *
     * @param cells  what will be measured
     * @param rounds in so many rounds
     */
    void begin(List<Cell> cells, int rounds) {
        int everyRound = (int) cells.stream().filter(Cell::everyRound).count();
        total = cells.size() + everyRound * (rounds - 1);
        start = System.nanoTime();
        say(total + " measurements in " + rounds + (rounds == 1 ? " round" : " rounds"));
    }

    /**
     * One more is done.
     *
     * @param sample what came out
     */
    void measured(Sample sample) {
        measured++;
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        double left = seconds / measured * (total - measured);
        say(String.format(
                Locale.ROOT,
                "[%d/%d] %-62s %12s   %s left",
                measured,
                total,
                sample.entry(),
                Quantities.time(sample.nanos()),
                clock(left)));
    }

    /**
     * Something is left out.
     *
     * @param words what, and why
     */
    void leftOut(String words) {
        // Not to be expected again.
        total = Math.max(measured + 1, total - 1);
        say("left out: " + words);
    }

    /** Seconds as minutes and seconds. */
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
