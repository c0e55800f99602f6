package torchwright.tensor;

/**
 * An op that computes nothing: its result is its input's storage, seen through another layout.
 *
 * <p>No backend needs a kernel for it. The result shares elements and version counter with the input.
 */
public interface ViewOp extends Op {
    /**
     * The layout of the view.
     *
     * @param input the layout of the only input
     * @return another layout over the same storage
     * @throws IllegalArgumentException  if the input cannot be seen in this way
     * @throws IndexOutOfBoundsException if a dimension or index does not exist
     */
    Layout view(Layout input);

    @Override
    default TensorSpec infer(Tensor[] inputs) {
        return new TensorSpec(view(inputs[0].layout()).shape(), inputs[0].dtype());
    }
}
