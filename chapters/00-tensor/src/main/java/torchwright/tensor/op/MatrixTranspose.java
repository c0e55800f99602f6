package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/** The transpose of a matrix; a vector or scalar stays as it is; torch: {@code aten::t}. */
public record MatrixTranspose() implements ViewOp {
    @Override
    public Layout view(Layout input) {
        if (input.rank() > 2) {
            throw new IllegalArgumentException(
                    "t() expects a tensor with <= 2 dimensions, but self is " + input.rank() + "D");
        }
        return input.rank() < 2 ? input : input.transposed(0, 1);
    }
}
