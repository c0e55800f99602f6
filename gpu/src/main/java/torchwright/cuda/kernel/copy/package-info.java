/** Kernels that move values without changing them, but for their dtype. */
package torchwright.cuda.kernel.copy;
