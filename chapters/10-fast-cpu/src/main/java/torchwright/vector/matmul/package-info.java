/**
 * Products of vectors and matrices at the speed of the arithmetic units: packed panels, register tiles, threads.
 *
 * <p>Each class that begins with {@code Float} has a twin for float64 that begins with {@code Double}.
 */
package torchwright.vector.matmul;
