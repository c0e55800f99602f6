package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * The storage seen through any layout; torch: {@code aten::as_strided}.
 *
 * @param layout the layout, within the storage
 */
public record AsStrided(Layout layout) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        return layout;
    }
}
