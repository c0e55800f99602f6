/**
 * Transcendental functions of float32 on whole vectors: ranges reduced, polynomials evaluated, special values mended.
 *
 * <p>Each class states how far its results may be from the true ones, in ulp: the distance between two neighbouring
 * floats. The JDK's own vector forms of these functions are missing on some platforms, and slow there.
 */
package torchwright.vector.function;
