package torchwright.benchmarks.chart;

/**
 * A point of a chart, in the units of its scales.
 *
 * @param x from left to right
 * @param y from bottom to top
 */
public record Point(double x, double y) {}
