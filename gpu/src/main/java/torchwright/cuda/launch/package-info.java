/** How an operation reaches a CUDA device: its context, the library of kernels, and a launch with its parameters. */
package torchwright.cuda.launch;
