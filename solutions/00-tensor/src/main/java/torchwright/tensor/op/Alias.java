package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/** Another tensor that sees the same elements in the same way, {@code x[...]}; torch: {@code aten::alias}. */
public record Alias() implements ViewOp {
    @Override
    public Layout view(Layout input) {
        return input;
    }
}
