package torchwright.programs;

import java.util.Arrays;
import torchwright.tensor.cpu.CpuBackend;

/**
 * Takes the time of the steps of a contest, and only of those whose result is right.
 *
 * <p>The time of a step is the shortest of many: whatever disturbs makes a run longer, and nothing makes it shorter.
 */
final class SpeedReferee {
    private final double seconds;

    /**
     * A referee.
     *
     * @param seconds how long each step is measured, after it has run as long to become warm
     */
    SpeedReferee(double seconds) {
        this.seconds = seconds;
    }

    /**
     * Runs one step.
     *
     * @param contest  its contest
     * @param step     one of its steps
     * @param expected the result of the first step, or null if this is the first
     * @return the time, or why there is none
     */
    SpeedOutcome judge(SpeedContest contest, SpeedStep step, float[] expected) {
        int threads = CpuBackend.numThreads();
        CpuBackend.setNumThreads(step.threads());
        try {
            Arrays.fill(contest.result(), Float.NaN);
            step.run().run();
            String fault = expected == null ? "" : fault(contest, expected);
            return fault.isEmpty() ? timed(step) : new SpeedOutcome(step, Double.NaN, fault);
        } catch (Throwable thrown) {
            // The stub of an exercise throws the kit's Todo, which programs do not know. Nothing else is expected here.
            boolean stub = thrown.getClass().getSimpleName().equals("Todo");
            return new SpeedOutcome(step, Double.NaN, stub ? "not written yet" : "failed: " + thrown);
        } finally {
            CpuBackend.setNumThreads(threads);
        }
    }

    private SpeedOutcome timed(SpeedStep step) {
        shortest(step);
        return new SpeedOutcome(step, shortest(step), "");
    }

    private double shortest(SpeedStep step) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long shortest = Long.MAX_VALUE;
        do {
            long start = System.nanoTime();
            step.run().run();
            shortest = Math.min(shortest, System.nanoTime() - start);
        } while (System.nanoTime() < end);
        return shortest * 1e-9;
    }

    private static String fault(SpeedContest contest, float[] expected) {
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        float[] actual = contest.result();
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= contest.tolerance() * largest)) {
                return "wrong: element " + i + " is " + actual[i] + ", not " + expected[i] + "; run its tests";
            }
        }
        return "";
    }
}
