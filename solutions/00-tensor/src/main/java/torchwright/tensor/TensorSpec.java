package torchwright.tensor;

/**
 * What a tensor will be, before it exists.
 *
 * @param layout its sizes and strides
 * @param dtype  its elements' type
 */
public record TensorSpec(Layout layout, DType dtype) {
    /**
     * A row-major tensor.
     *
     * @param shape its sizes
     * @param dtype its elements' type
     */
    public TensorSpec(Shape shape, DType dtype) {
        this(Layout.contiguous(shape), dtype);
    }

    /**
     * The result of an op that copies: it keeps the strides of its input where those leave no gaps, as in torch.
     *
     * @param input the tensor to resemble
     * @return what the result will be
     */
    public static TensorSpec like(Tensor input) {
        return new TensorSpec(DenseLayout.resembling(input.layout()), input.dtype());
    }

    /**
     * The result of an element-wise op: it keeps the strides of its inputs where those leave no gaps, as in torch.
     *
     * @param shape  its sizes
     * @param dtype  its elements' type
     * @param inputs tensors that broadcast to {@code shape}
     * @return what the result will be
     */
    public static TensorSpec elementwise(Shape shape, DType dtype, Tensor... inputs) {
        return new TensorSpec(DenseLayout.resembling(shape, inputs), dtype);
    }

    /** {@return its sizes} */
    public Shape shape() {
        return layout.shape();
    }
}
