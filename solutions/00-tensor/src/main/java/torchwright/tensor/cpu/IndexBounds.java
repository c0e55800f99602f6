package torchwright.tensor.cpu;

import java.util.List;
import java.util.function.LongFunction;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.IndexedLayout;

/**
 * Checks the values of index tensors before anything is written.
 *
 * <p>Ops check shapes and dtypes as they infer their result; values are the backend's to check, for they may lie in a
 * device's memory.
 */
final class IndexBounds {
    private IndexBounds() {}

    /**
     * Indices of gather and scatter, which may not be negative.
     *
     * @param index the index tensor
     * @param dim   the dimension indexed
     * @param size  its size
     * @throws IllegalArgumentException if one is out of bounds
     */
    static void ofScatter(Tensor index, int dim, int size) {
        check(index, 0, size, value -> new IllegalArgumentException(text(value, dim, size)));
    }

    /**
     * Indices of index_select and of index_add on vectors, which may not be negative.
     *
     * @param index the index tensor
     * @param size  the size of the dimension indexed
     * @throws IndexOutOfBoundsException if one is out of bounds
     */
    static void ofSelect(Tensor index, int size) {
        check(
                index,
                0,
                size,
                value -> new IndexOutOfBoundsException("index out of range in self\nThe index is " + value
                        + ", the size of the dimension " + size + "."));
    }

    /**
     * Indices of advanced indexing; negative ones count from the end. Where nothing is picked, none is looked at.
     *
     * @param indices the index tensors
     * @param walk    how they walk
     * @throws IndexOutOfBoundsException if one is out of bounds
     */
    static void ofSubscript(List<Tensor> indices, IndexedLayout walk) {
        if (walk.shape().numel() == 0) {
            return;
        }
        for (int i = 0; i < indices.size(); i++) {
            // torch counts the index tensors here, not the dimensions.
            int position = i;
            int size = walk.sizes().get(i);
            check(indices.get(i), -size, size, value -> new IndexOutOfBoundsException(text(value, position, size)));
        }
    }

    private static void check(Tensor index, int least, int end, LongFunction<RuntimeException> error) {
        long[] values = ((CpuStorage) index.storage()).longs();
        StridedLoop.run(index.shape(), new Layout[] {index.layout()}, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                long value = values[at[0] + i * steps[0]];
                if (value < least || value >= end) {
                    throw error.apply(value);
                }
            }
        });
    }

    private static String text(long index, int dim, int size) {
        return "index " + index + " is out of bounds for dimension " + dim + " with size " + size;
    }
}
