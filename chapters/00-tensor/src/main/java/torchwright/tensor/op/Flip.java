package torchwright.tensor.op;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Reverses the order along some dimensions, as a copy; torch: {@code aten::flip}.
 *
 * @param dims the dimensions, negative from the end
 */
public record Flip(List<Integer> dims) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Set<Integer> seen = new HashSet<>();
        for (int dim : dims) {
            int along = inputs[0].shape().normalize(dim);
            if (!seen.add(along)) {
                throw new IllegalArgumentException("dim " + along + " appears multiple times in the list of dims");
            }
        }
        return TensorSpec.like(inputs[0]);
    }
}
