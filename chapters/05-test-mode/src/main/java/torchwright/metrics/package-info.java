/**
 * How good predictions are, counted over as many batches as there are: {@code update} for each, {@code compute} at the
 * end. Many batches give what one would; sums are kept in float64; nothing is recorded.
 */
package torchwright.metrics;
