/** Makes PTX of CUDA C with NVIDIA's compiler, where it is installed. */
package torchwright.cuda.compiler;
