package torchwright.programs;

import java.util.Arrays;
import torchwright.tensor.cpu.CpuBackend;

/**
 * Takes the time of the steps of a contest, and only of those whose result is right.
 *
 * <p>The time of a step is the shortest of many: whatever disturbs makes a run longer, and nothing makes it shorter.
 */
final class SpeedReferee {
    /** Seconds that the JVM has to compile a step, however short it is measured. */
    private static final double WARM_UP = 0.5;

    private final double seconds;

    /**
     * A referee.
     *
     * @param seconds how long each step is measured, once it is warm
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
            return new SpeedOutcome(step, Double.NaN, isStub(thrown) ? "not written yet" : "failed: " + thrown);
        } finally {
            CpuBackend.setNumThreads(threads);
        }
    }

    /** Whether some code of an exercise is there; a stub throws. */
    static boolean isWritten(Runnable code) {
        try {
            code.run();
            return true;
        } catch (Error thrown) {
            if (isStub(thrown)) {
                return false;
            }
            throw thrown;
        }
    }

    /** The stub of an exercise throws the kit's Todo, which programs know only by name. */
    private static boolean isStub(Throwable thrown) {
        return thrown.getClass().getSimpleName().equals("Todo");
    }

    private SpeedOutcome timed(SpeedStep step) {
        shortest(step, WARM_UP);
        return new SpeedOutcome(step, shortest(step, seconds), "");
    }

    private static double shortest(SpeedStep step, double seconds) {
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
