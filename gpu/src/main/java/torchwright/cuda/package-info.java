/** The CUDA backend: kernels and memory of NVIDIA GPUs. */
package torchwright.cuda;
