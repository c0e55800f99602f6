package torchwright.benchmarks.report;

/**
 * How long everything is measured.
 *
 * @param rounds          how often; each time in fresh processes
 * @param forks           1, or 0 to measure in this process: fast, and meaningless
 * @param warmUps         iterations until the JVM has compiled a kernel
 * @param longWarmUps     iterations until it has compiled a training step, which is some hundred methods
 * @param iterations      iterations that count
 * @param iterationMillis how long one is
 */
record Pace(int rounds, int forks, int warmUps, int longWarmUps, int iterations, int iterationMillis) {
    /** Some runs of each, for numbers to be quoted. */
    static final Pace FULL = new Pace(3, 1, 7, 40, 5, 100);
    /** One run of each, to see where things stand. */
    static final Pace QUICK = new Pace(1, 1, 7, 40, 5, 100);
    /** A moment of each, to see that it runs. */
    static final Pace SMOKE = new Pace(1, 0, 0, 0, 1, 10);

    /**
     * {@return this pace for another number of rounds}
     *
     * @param newRounds how many
     */
    Pace times(int newRounds) {
        return new Pace(newRounds, forks, warmUps, longWarmUps, iterations, iterationMillis);
    }
}
