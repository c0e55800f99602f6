package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * The same as {@link SqueezeDim} for a tensor that nobody else holds: the end of vector times matrix; torch:
 * {@code aten::squeeze_.dim}.
 *
 * @param dim the dimension, of size 1, negative from the end
 */
public record UnsafeSqueeze(int dim) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        return new SqueezeDim(dim).view(input);
    }
}
