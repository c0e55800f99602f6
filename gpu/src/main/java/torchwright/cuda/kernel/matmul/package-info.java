/** Products of matrices and vectors on CUDA devices: which kernel makes a product of which sizes and strides. */
package torchwright.cuda.kernel.matmul;
