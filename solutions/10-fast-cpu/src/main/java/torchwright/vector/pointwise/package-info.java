/**
 * Element-wise kernels.
 *
 * <p>A kernel reduces any layout to stretches of elements that lie side by side; a loop, one for each function, computes
 * a stretch.
 */
package torchwright.vector.pointwise;
