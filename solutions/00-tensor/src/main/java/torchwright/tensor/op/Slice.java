package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * Every {@code step}-th element of a range along a dimension; torch: {@code aten::slice}.
 *
 * @param dim  the dimension, negative from the end
 * @param from the first index, negative from the end; clipped to the dimension
 * @param to   one past the last index, negative from the end; clipped to the dimension
 * @param step at least 1
 */
public record Slice(int dim, int from, int to, int step) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        if (input.rank() == 0) {
            throw new IndexOutOfBoundsException("slice() cannot be applied to a 0-dim tensor.");
        }
        if (step <= 0) {
            throw new IllegalArgumentException("slice step must be positive");
        }
        int along = input.shape().normalize(dim);
        int size = input.size(along);
        int first = clip(from, size, 0);
        int end = clip(to, size, first);
        int length = (end - first + step - 1) / step;
        return input.sliced(along, first, length, step);
    }

    private static int clip(int index, int size, int least) {
        int counted = index < 0 ? index + size : index;
        return Math.min(Math.max(counted, least), size);
    }
}
