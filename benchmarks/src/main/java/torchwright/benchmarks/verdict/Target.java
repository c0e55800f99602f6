package torchwright.benchmarks.verdict;

import java.util.List;

/**
 * What the engine's speed is to be.
 *
 * @param work        what is done, in words
 * @param against     what it is measured by, in words
 * @param atLeast     how many times faster it is to be at least; 0.9 allows a little slower
 * @param comparisons the single questions; the target is met when every one is
 */
public record Target(String work, String against, double atLeast, List<Comparison> comparisons) {
    /**
     * Copies the list.
     *
     * @param work        what is done
     * @param against     what it is measured by
     * @param atLeast     how many times faster at least
     * @param comparisons the single questions
     */
    public Target {
        comparisons = List.copyOf(comparisons);
    }
}
