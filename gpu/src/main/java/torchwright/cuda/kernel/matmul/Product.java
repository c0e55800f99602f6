package torchwright.cuda.kernel.matmul;

import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;

/**
 * A batch of products of matrices, {@code (batches, rows, depth) x (batches, depth, columns)}: what the kernels get to
 * know of it.
 *
 * @param batches how many products
 * @param left    the left operand: its rows are the product's
 * @param right   the right operand: its columns are the product's
 * @param result  receives the products: its rows count as the outer dimension, its columns as the depth
 */
record Product(int batches, Side left, Side right, Side result) {
    // Bits of the kernels' flags, as in matmul.cuh.
    private static final int A_ALONG_DEPTH = 1;
    private static final int B_ALONG_DEPTH = 2;
    private static final int A_VECTORS = 4;
    private static final int B_VECTORS = 8;
    private static final int C_VECTORS = 16;

    /**
     * The products of tensors, seen through layouts of three dimensions, of which the first counts the matrices.
     *
     * @param a       the left tensor
     * @param aLayout {@code (batches, rows, depth)}
     * @param b       the right tensor
     * @param bLayout {@code (batches, depth, columns)}
     * @param c       the result
     * @param cLayout {@code (batches, rows, columns)}
     */
    static Product of(Tensor a, Layout aLayout, Tensor b, Layout bLayout, Tensor c, Layout cLayout) {
        return new Product(cLayout.size(0), side(a, aLayout, 1, 2), side(b, bLayout, 2, 1), side(c, cLayout, 1, 2));
    }

    private static Side side(Tensor tensor, Layout layout, int outer, int depth) {
        return new Side(
                tensor,
                layout.size(outer),
                layout.size(depth),
                layout.size(0) == 1 ? 0 : layout.stride(0),
                layout.stride(outer),
                layout.stride(depth));
    }

    int rows() {
        return left.outer();
    }

    int columns() {
        return right.outer();
    }

    int depth() {
        return left.depth();
    }

    /** The number of elements of all results. */
    long results() {
        return (long) batches * rows() * columns();
    }

    /** The product with at least as many rows as columns: this, or by (ab)^T = b^T a^T its transpose. */
    Product tall() {
        if (rows() >= columns()) {
            return this;
        }
        return new Product(batches, /* left= */ right, /* right= */ left, result.turned());
    }

    /** How many tiles of an edge cover all results. */
    long tiles(int edge) {
        return (long) batches * ((rows() + edge - 1) / edge) * ((columns() + edge - 1) / edge);
    }

    /**
     * The members of the kernels' struct.
     *
     * @param width elements of a vector
     */
    int[] struct(int width) {
        int flags = (left.alongDepth() ? A_ALONG_DEPTH : 0)
                | (right.alongDepth() ? B_ALONG_DEPTH : 0)
                | (left.hasVectors(width) ? A_VECTORS : 0)
                | (right.hasVectors(width) ? B_VECTORS : 0)
                | (result.depthStride() == 1 && result.alongDepth() && result.hasVectors(width) ? C_VECTORS : 0);
        return new int[] {
            batches,
            rows(),
            columns(),
            depth(),
            left.batchStride(),
            left.outerStride(),
            left.depthStride(),
            right.batchStride(),
            right.depthStride(),
            right.outerStride(),
            result.batchStride(),
            result.outerStride(),
            result.depthStride(),
            flags
        };
    }
}
