/** How fast the backend is: programs of the GPU pack, not tests. */
package torchwright.cuda.benchmark;
