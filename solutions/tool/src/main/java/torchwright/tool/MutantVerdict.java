package torchwright.tool;

/**
 * What became of a mutant.
 *
 * @param mutant   the mutant
 * @param killed   whether a test of its own exercise told it from the solution
 * @param by       the first such test, or empty
 * @param how      how it showed, or why it survived
 * @param tests    how many tests told it from the solution
 * @param millis   how long its tests took
 */
record MutantVerdict(Mutant mutant, boolean killed, String by, String how, int tests, long millis) {}
