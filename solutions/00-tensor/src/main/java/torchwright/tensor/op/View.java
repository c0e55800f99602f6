package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.ViewOp;
import torchwright.tensor.ViewStrides;

/**
 * Another shape for the same elements in the same order, without a copy; torch: {@code aten::view}.
 *
 * @param shape as many elements as the input has
 */
public record View(Shape shape) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        if (shape.numel() != input.shape().numel()) {
            throw new IllegalArgumentException("shape '" + shape.brackets() + "' is invalid for input of size "
                    + input.shape().numel());
        }
        if (shape.equals(input.shape())) {
            return input;
        }
        if (input.isContiguous()) {
            return Layout.contiguous(shape).startingAt(input.offset());
        }
        int[] strides = ViewStrides.of(input, shape);
        if (strides == null) {
            throw new IllegalArgumentException("view size is not compatible with input tensor's size and stride (at"
                    + " least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.");
        }
        return Layout.of(shape, strides, input.offset());
    }
}
