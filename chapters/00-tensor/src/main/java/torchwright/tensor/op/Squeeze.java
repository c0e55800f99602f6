package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/** Removes every dimension of size 1; torch: {@code aten::squeeze}. */
public record Squeeze() implements ViewOp {
    @Override
    public Layout view(Layout input) {
        Layout squeezed = input;
        for (int dim = input.rank() - 1; dim >= 0; dim--) {
            squeezed = input.size(dim) == 1 ? squeezed.squeezed(dim) : squeezed;
        }
        return squeezed;
    }
}
