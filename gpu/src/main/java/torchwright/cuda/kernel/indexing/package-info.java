/** Reading and writing where index tensors point, on the device: gather, scatter, x[i, j]. */
package torchwright.cuda.kernel.indexing;
