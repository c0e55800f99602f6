package torchwright.cuda.launch;

import torchwright.tensor.Tensor;

/** Writes the same bits into every element of a tensor: 16 bytes at a time where it has no gaps. */
final class BitFill {
    private static final int VECTOR_BYTES = 16;

    private BitFill() {}

    static void run(CudaContext context, Tensor target, long bits) {
        long count = target.numel();
        int size = target.dtype().itemSize();
        long bytes = count * size;
        StridedOperands walk = StridedOperands.of(target);
        if (walk.isContiguous() && bytes % VECTOR_BYTES == 0 && CudaContext.address(target) % VECTOR_BYTES == 0) {
            context.launch("fill", "fill_vectors")
                    .pointer(target)
                    .value(repeated(bits, size))
                    .value(bytes / VECTOR_BYTES)
                    .overElements(bytes / VECTOR_BYTES);
        } else {
            context.launch("fill", "fill_bits" + 8 * size)
                    .pointer(target)
                    .value(bits)
                    .operands(walk)
                    .value(count)
                    .overElements(count);
        }
    }

    /** {@return eight bytes that hold an element as often as it fits} */
    private static long repeated(long bits, int size) {
        long all = bits;
        for (int filled = size; filled < Long.BYTES; filled *= 2) {
            all |= all << 8 * filled;
        }
        return all;
    }
}
