/** What the engine's speed is to be, as data, and whether it is. */
package torchwright.benchmarks.verdict;
