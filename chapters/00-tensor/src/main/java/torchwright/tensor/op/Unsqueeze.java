package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.ViewOp;

/**
 * Inserts a dimension of size 1; torch: {@code aten::unsqueeze}.
 *
 * @param dim where it is to stand, in {@code [-rank - 1, rank]}
 */
public record Unsqueeze(int dim) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        return input.unsqueezed(Shape.normalize(dim, input.rank() + 1));
    }
}
