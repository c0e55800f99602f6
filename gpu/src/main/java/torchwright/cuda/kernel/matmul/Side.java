package torchwright.cuda.kernel.matmul;

import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.Tensor;

/**
 * One operand of a product, seen from the product: the rows of the left matrices or the columns of the right ones, and
 * the depth over which is summed.
 *
 * @param tensor      whose elements they are
 * @param outer       how many rows, or columns
 * @param depth       how many elements each
 * @param batchStride from a matrix of the batch to the next, in elements; 0 if there is only one
 * @param outerStride from a row, or column, to the next
 * @param depthStride from an element to the next along the depth
 */
record Side(Tensor tensor, int outer, int depth, int batchStride, int outerStride, int depthStride) {
    /** The same elements with rows for columns. */
    Side turned() {
        return new Side(
                tensor,
                /* outer= */ depth,
                /* depth= */ outer,
                batchStride,
                /* outerStride= */ depthStride,
                /* depthStride= */ outerStride);
    }

    /**
     * Whether memory is read along the depth: neighbours there are side by side. If they are in neither dimension, those
     * that are closer count.
     */
    boolean alongDepth() {
        if (outer == 1 || depth == 1) {
            return depth > 1;
        }
        return outerStride != 1 && (depthStride == 1 || depthStride <= outerStride);
    }

    /**
     * Whether the dimension along which memory is read can be read in vectors: all of them begin at a multiple of their
     * size.
     *
     * @param width elements of a vector
     */
    boolean hasVectors(int width) {
        int along = alongDepth() ? depthStride : outerStride;
        int other = alongDepth() ? outerStride : depthStride;
        boolean alone = (alongDepth() ? outer : depth) == 1;
        return along == 1
                && (alone || other % width == 0)
                && batchStride % width == 0
                && CudaContext.address(tensor) % ((long) width * tensor.dtype().itemSize()) == 0;
    }
}
