/** Captured work of a device that is launched as a whole; torch: {@code torch.cuda.CUDAGraph}. */
package torchwright.cuda.graph;
