/**
 * Reductions along any dimensions.
 *
 * <p>A plan sorts the dimensions into those that are folded away and those that are kept; then either rows are folded,
 * whose elements lie side by side, or columns, many of them at a time.
 */
package torchwright.vector.reduction;
