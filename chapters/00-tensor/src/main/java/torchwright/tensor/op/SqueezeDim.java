package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * Removes one dimension if its size is 1; torch: {@code aten::squeeze.dim}.
 *
 * @param dim the dimension, negative from the end
 */
public record SqueezeDim(int dim) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        int along = input.shape().normalize(dim);
        return input.rank() > 0 && input.size(along) == 1 ? input.squeezed(along) : input;
    }
}
