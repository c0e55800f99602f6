package torchwright.tensor.op;

import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * Exchanges two dimensions; torch: {@code aten::transpose}.
 *
 * @param first  a dimension, negative from the end
 * @param second a dimension, negative from the end
 */
public record Transpose(int first, int second) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        int from = input.shape().normalize(first);
        int to = input.shape().normalize(second);
        return input.rank() == 0 ? input : input.transposed(from, to);
    }
}
