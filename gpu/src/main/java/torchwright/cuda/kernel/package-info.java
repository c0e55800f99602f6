/** The kernels of the CUDA backend, in groups: which op is computed by which kernel of src/main/cuda, and how. */
package torchwright.cuda.kernel;
