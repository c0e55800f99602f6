/**
 * Memory of a CUDA device: storages, the allocator that keeps what was freed, its statistics, and copies from and to
 * main memory.
 */
package torchwright.cuda.memory;
