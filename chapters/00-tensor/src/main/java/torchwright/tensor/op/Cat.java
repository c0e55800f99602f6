package torchwright.tensor.op;

import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.TypePromotion;

/**
 * Joins tensors along an existing dimension, in their common dtype; torch: {@code aten::cat}.
 *
 * @param dim the dimension, negative from the end
 */
public record Cat(int dim) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs.length == 0) {
            throw new IllegalArgumentException("torch.cat(): expected a non-empty list of Tensors");
        }
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].rank() == 0) {
                throw new IllegalArgumentException("zero-dimensional tensor (at position " + i
                        + ") cannot be concatenated\nstack() joins scalars.");
            }
        }
        Shape first = null;
        int joined = 0;
        int along = 0;
        for (int i = 0; i < inputs.length; i++) {
            Shape shape = inputs[i].shape();
            if (isSkipped(shape)) {
                continue;
            }
            if (first == null) {
                first = shape;
                along = shape.normalize(dim);
            }
            check(first, shape, along, i);
            joined += shape.size(along);
        }
        Shape result = first == null ? Shape.of(0) : first.with(along, joined);
        return new TensorSpec(result, TypePromotion.resultType(inputs));
    }

    /**
     * Whether an input counts for nothing: an empty vector may be joined with tensors of any shape, as in torch, where
     * it was once the only empty tensor.
     *
     * @param shape an input's shape
     * @return true for {@code (0)}
     */
    public static boolean isSkipped(Shape shape) {
        return shape.rank() == 1 && shape.numel() == 0;
    }

    private static void check(Shape first, Shape shape, int along, int position) {
        if (shape.rank() != first.rank()) {
            throw new IllegalArgumentException(
                    "Tensors must have same number of dimensions: got " + first.rank() + " and " + shape.rank());
        }
        for (int other = 0; other < shape.rank(); other++) {
            if (other != along && shape.size(other) != first.size(other)) {
                throw new IllegalArgumentException("Sizes of tensors must match except in dimension " + along
                        + ". Expected size " + first.size(other) + " but got size " + shape.size(other)
                        + " for tensor number " + position + " in the list.");
            }
        }
    }
}
