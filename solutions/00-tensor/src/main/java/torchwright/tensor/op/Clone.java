package torchwright.tensor.op;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * A copy in a storage of its own; torch: {@code aten::clone}.
 *
 * @param rowMajor whether the copy is contiguous; otherwise it keeps the strides where those leave no gaps
 */
public record Clone(boolean rowMajor) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return rowMajor ? new TensorSpec(inputs[0].shape(), inputs[0].dtype()) : TensorSpec.like(inputs[0]);
    }
}
