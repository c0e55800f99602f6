package torchwright.tensor.op;

import java.util.List;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.ViewOp;

/**
 * Stretches dimensions of size 1, and adds leading ones, without copying; torch: {@code aten::expand}.
 *
 * @param sizes the sizes wanted; -1 keeps a dimension as it is
 */
public record Expand(List<Integer> sizes) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        int added = sizes.size() - input.rank();
        int[] target = new int[sizes.size()];
        for (int dim = sizes.size() - 1; dim >= 0; dim--) {
            int wanted = sizes.get(dim);
            if (dim < added) {
                if (wanted < 0) {
                    throw new IllegalArgumentException("The expanded size of the tensor (" + wanted
                            + ") isn't allowed in a leading, non-existing dimension " + dim);
                }
                target[dim] = wanted;
                continue;
            }
            int existing = input.size(dim - added);
            target[dim] = wanted == -1 ? existing : wanted;
            if (target[dim] != existing && existing != 1) {
                throw new IllegalArgumentException("The expanded size of the tensor (" + wanted
                        + ") must match the existing size (" + existing + ") at non-singleton dimension " + dim
                        + ".  Target sizes: " + sizes + ".  Tensor sizes: "
                        + input.shape().brackets());
            }
        }
        return input.expandedTo(Shape.of(target));
    }
}
