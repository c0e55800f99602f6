package torchwright.tool;

import java.time.Duration;
import java.time.Instant;

/**
 * How the proofs are made.
 *
 * @param strict         whether exercises solved in {@code chapters/} are errors
 * @param requireReports whether Maven must have run the solutions' tests
 * @param since          Maven's reports that are older do not count, or null
 * @param workers        how many tests run at the same time
 * @param silence        how long a test may run before the watchdog takes it for endless
 * @param heap           the most memory a worker may use, as for {@code -Xmx}
 */
record ProofSettings(
        boolean strict, boolean requireReports, Instant since, int workers, Duration silence, String heap) {}
