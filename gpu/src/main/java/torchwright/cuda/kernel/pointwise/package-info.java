/**
 * Element-wise kernels. Each kind has a kernel for tensors without gaps and of one dtype, which takes several elements
 * at once, and one for all other cases; which function it computes is a parameter.
 */
package torchwright.cuda.kernel.pointwise;
