package torchwright.cuda.benchmark;

/**
 * How large the work is.
 *
 * @param elements of a vector whose speed is that of the memory
 * @param side     of the matrices that are multiplied
 * @param rows     of the matrix whose rows go through softmax
 * @param columns  of that matrix
 * @param batch    examples of a training step
 * @param width    of the hidden layers of the model
 */
record GpuSizes(int elements, int side, int rows, int columns, int batch, int width) {
    /** Far more than the caches hold. */
    static final GpuSizes GPU = new GpuSizes(1 << 27, 4096, 1 << 15, 4096, 64, 256);

    /** For the emulator: the same kernels, on what takes a moment. */
    static final GpuSizes EMULATOR = new GpuSizes(1 << 12, 64, 16, 128, 4, 16);
}
