package torchwright.testing;

/** One mistake that leaves a trace: it recognises a wrong result by how it differs from the right one. */
@FunctionalInterface
interface Suspicion {
    /**
     * Looks for the trace.
     *
     * @param actual   the wrong elements
     * @param expected the right ones, of the same shape
     * @return the likely mistake in a sentence, or null if it does not look like this one
     */
    String of(Elements actual, Elements expected);

    /** Whether two numbers are the same but for rounding; looser than any assertion, since this only guesses. */
    static boolean same(double a, double b) {
        return a == b || Double.isFinite(a - b) && Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12;
    }
}
