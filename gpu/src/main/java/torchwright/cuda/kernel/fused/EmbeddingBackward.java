package torchwright.cuda.kernel.fused;

import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * The gradient of an embedding's weight. Each row's gradients are added in the order of their places, by one warp, so
 * that every run gives the same bits; torch: {@code aten::embedding_dense_backward}, which also sorts.
 */
public final class EmbeddingBackward {
    /** The padding of an embedding that has none; no index is negative. */
    public static final long NO_PADDING = -1;

    private static final int LANES = 32;

    private EmbeddingBackward() {}

    /**
     * Adds the gradients of equal indices.
     *
     * @param gradient {@code (N, D)}, contiguous, floating-point: of the rows that were looked up
     * @param sorted   {@code (N)}, int64, contiguous: the indices, ascending, all of them rows of the weight
     * @param places   {@code (N)}, int64, contiguous: where each stood before a stable sort, a row of the gradient
     * @param padding  the index whose row gets no gradient, or {@link #NO_PADDING}
     * @param into     {@code (V, D)}, contiguous, of the gradient's dtype: receives the gradients of the rows that were
     *     looked up, the others stay
     * @throws IllegalArgumentException if a tensor is not contiguous, or of another shape or dtype
     */
    public static void run(Tensor gradient, Tensor sorted, Tensor places, long padding, Tensor into) {
        if (gradient.rank() != 2 || into.rank() != 2 || gradient.size(1) != into.size(1)) {
            throw new IllegalArgumentException("gradient and into must have the shapes [N, D] and [V, D], but got "
                    + gradient.shape().brackets() + " and " + into.shape().brackets());
        }
        Operands.requireReal("gradient", gradient);
        Operands.requireContiguous("gradient", gradient);
        Operands.requireContiguous("into", into);
        Operands.requireDtype("into", into, gradient.dtype());
        Shape indices = Shape.of(gradient.size(0));
        requireIndices("sorted", sorted, indices);
        requireIndices("places", places, indices);
        long count = gradient.size(0);
        int columns = gradient.size(1);
        CudaContext.of(gradient.device())
                .launch("embedding", "add_places_" + Operands.label(gradient))
                .pointer(gradient)
                .pointer(sorted)
                .pointer(places)
                .pointer(into)
                .value(count)
                .value(columns)
                .value(padding)
                .overElements(count * ((columns + LANES - 1) / LANES) * LANES);
    }

    private static void requireIndices(String name, Tensor tensor, Shape shape) {
        Operands.requireContiguous(name, tensor);
        Operands.requireShape(name, tensor, shape);
        Operands.requireDtype(name, tensor, DType.INT64);
    }
}
