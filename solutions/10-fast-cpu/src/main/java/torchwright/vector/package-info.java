/**
 * The fast CPU: kernels that use vector registers, caches and all cores; the only packages that may touch the JDK's
 * vector module.
 */
package torchwright.vector;
