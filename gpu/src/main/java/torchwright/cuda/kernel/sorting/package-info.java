/** Stable sorting on the device: tiles in shared memory, then runs merged two by two. */
package torchwright.cuda.kernel.sorting;
