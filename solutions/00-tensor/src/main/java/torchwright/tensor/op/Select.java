package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * The part at one index of a dimension, which disappears; torch: {@code aten::select}.
 *
 * @param dim   the dimension, negative from the end
 * @param index the index, negative from the end
 */
public record Select(int dim, int index) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        if (input.rank() == 0) {
            throw new IndexOutOfBoundsException("select() cannot be applied to a 0-dim tensor.");
        }
        int along = input.shape().normalize(dim);
        int size = input.size(along);
        if (index < -size || index >= size) {
            throw new IndexOutOfBoundsException("select(): index " + index + " out of range for tensor of size "
                    + input.shape().brackets() + " at dimension " + along);
        }
        return input.selected(along, index < 0 ? index + size : index);
    }
}
