package torchwright.tensor.op;

import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The smallest element along dimensions; NaN if there is one; torch: {@code aten::amin}.
 *
 * @param dims    the dimensions that are folded away
 * @param keepdim whether they stay, with size 1
 */
public record Amin(Dims dims, boolean keepdim) implements ReductionOp {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        NonEmpty.check("amin", dims, inputs[0].shape());
        return ReductionOp.super.infer(inputs);
    }
}
