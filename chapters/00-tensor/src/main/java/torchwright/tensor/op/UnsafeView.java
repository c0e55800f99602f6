package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.ViewOp;

/**
 * The same as {@link View} for a tensor that nobody else holds: the end of a {@code reshape} that had to copy; torch:
 * {@code aten::_unsafe_view}.
 *
 * @param shape as many elements as the input has
 */
public record UnsafeView(Shape shape) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        return new View(shape).view(input);
    }
}
