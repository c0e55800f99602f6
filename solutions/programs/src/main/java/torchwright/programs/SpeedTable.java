package torchwright.programs;

import java.io.PrintWriter;
import java.util.Locale;
import torchwright.vector.roofline.Roofline;

/** Prints the outcomes of a contest, a line each as it comes, with a bar for its share of what one core can do. */
final class SpeedTable {
    private static final int BAR = 20;

    private final PrintWriter out;
    private final SpeedContest contest;
    private final Roofline core;
    private final double least;
    private double before = Double.NaN;

    SpeedTable(PrintWriter out, SpeedContest contest, Roofline core) {
        this.out = out;
        this.contest = contest;
        this.core = core;
        this.least = SpeedReferee.isWritten(() -> core.leastSeconds(contest.work()))
                ? core.leastSeconds(contest.work())
                : Double.NaN;
    }

    void printHeader() {
        boolean computing = contest.work().intensity() > core.ridge();
        out.println();
        out.println(contest.title());
        out.println(
                Double.isNaN(least)
                        ? "what one core needs at least: exercise 10.1, not written yet"
                        : "one core needs at least " + time(least) + ", because of its "
                                + (computing ? "arithmetic" : "memory"));
        out.println(String.format("%-6s %-34s %10s  %-27s %s", "", "", "time", "of one core's limit", "faster by"));
        out.flush();
    }

    void print(SpeedOutcome outcome) {
        SpeedStep step = outcome.step();
        String name = String.format("%-6s %-34s", step.exercise(), step.name());
        if (!outcome.isTimed()) {
            out.println(name + "          -  " + outcome.remark());
        } else {
            double share = least / outcome.seconds();
            String gain = Double.isNaN(before) ? "" : String.format(Locale.ROOT, "%.1fx", before / outcome.seconds());
            out.println(String.format(
                            Locale.ROOT,
                            "%s %10s  %-" + BAR + "s %6s  %s",
                            name,
                            time(outcome.seconds()),
                            bar(share),
                            percent(share),
                            gain)
                    .stripTrailing());
            before = outcome.seconds();
        }
        out.flush();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String bar(double share) {
        return Double.isNaN(share) ? "" : "#".repeat((int) Math.round(Math.min(share, 1) * BAR));
    }

    private static String time(double seconds) {
        return seconds < 1e-3
                ? String.format(Locale.ROOT, "%.1f us", seconds * 1e6)
                : String.format(Locale.ROOT, "%.2f ms", seconds * 1e3);
    }
}
