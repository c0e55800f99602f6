/** What was measured, on what, and what follows from the numbers. */
package torchwright.benchmarks.result;
