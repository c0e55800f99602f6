package torchwright.benchmarks.verdict;

import torchwright.benchmarks.result.Entry;

/**
 * A single question of a target: is ours so many times faster than theirs?
 *
 * @param ours   whose speed is judged
 * @param theirs what it is measured by
 */
public record Comparison(Entry ours, Entry theirs) {}
