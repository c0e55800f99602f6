package torchwright.tensor.op;

import java.util.Arrays;
import java.util.List;
import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * Puts the dimensions in another order; torch: {@code aten::permute}.
 *
 * @param dims the old dimensions in their new order, negative ones from the end
 */
public record Permute(List<Integer> dims) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        if (dims.size() != input.rank()) {
            throw new IllegalArgumentException("permute(sparse_coo): number of dimensions in the tensor input does not"
                    + " match the length of the desired ordering of dimensions i.e. input.dim() = " + input.rank()
                    + " is not equal to len(dims) = " + dims.size());
        }
        int[] order =
                dims.stream().mapToInt(dim -> input.shape().normalize(dim)).toArray();
        if (Arrays.stream(order).distinct().count() != order.length) {
            throw new IllegalArgumentException("permute(): duplicate dims are not allowed.");
        }
        return input.permuted(order);
    }
}
