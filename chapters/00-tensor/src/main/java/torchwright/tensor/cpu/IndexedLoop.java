package torchwright.tensor.cpu;

import java.util.List;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.IndexedLayout;

/**
 * Walks a tensor as its index tensors say, in step with another tensor that has the shape of what is picked.
 *
 * <p>Gather, scatter, index_select, index_add and advanced indexing are all this one loop, with another body.
 */
final class IndexedLoop {
    private IndexedLoop() {}

    /** The work on elements of both tensors that lie at an even pace. */
    @FunctionalInterface
    interface Row {
        /**
         * Handles some pairs of elements.
         *
         * @param indexed     the position of the first element in the indexed tensor's storage
         * @param indexedStep the distance to the next one
         * @param other       the position of the first element in the other tensor's storage
         * @param otherStep   the distance to the next one
         * @param count       how many pairs
         */
        void run(int indexed, int indexedStep, int other, int otherStep, int count);
    }

    /**
     * Walks over everything the index tensors point at. All indices must be within bounds; negative ones count from
     * the end.
     *
     * @param walk    how the tensor is walked
     * @param indices the index tensors
     * @param other   the layout of the other tensor, broadcastable to the walk's shape
     * @param row     the work
     */
    static void run(IndexedLayout walk, List<Tensor> indices, Layout other, Row row) {
        int n = indices.size();
        Layout[] operands = new Layout[n + 2];
        long[][] values = new long[n][];
        for (int i = 0; i < n; i++) {
            operands[i] = walk.indices().get(i);
            values[i] = ((CpuStorage) indices.get(i).storage()).longs();
        }
        operands[n] = walk.rest();
        operands[n + 1] = other.expandedTo(walk.shape());
        StridedLoop.run(walk.shape(), operands, (at, steps, count) -> {
            // Where no index tensor varies along the row, as in picking whole rows of a matrix, it is handed on whole.
            boolean whole = true;
            for (int i = 0; i < n; i++) {
                whole &= steps[i] == 0;
            }
            int runs = whole ? 1 : count;
            int length = whole ? count : 1;
            for (int run = 0; run < runs; run++) {
                int indexed = at[n] + run * steps[n];
                for (int i = 0; i < n; i++) {
                    int index = (int) values[i][at[i] + run * steps[i]];
                    int size = walk.sizes().get(i);
                    indexed +=
                            (index < 0 ? index + size : index) * walk.strides().get(i);
                }
                row.run(indexed, steps[n], at[n + 1] + run * steps[n + 1], steps[n + 1], length);
            }
        });
    }
}
