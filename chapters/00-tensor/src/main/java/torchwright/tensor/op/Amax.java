package torchwright.tensor.op;

import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The largest element along dimensions; NaN if there is one; torch: {@code aten::amax}.
 *
 * @param dims    the dimensions that are folded away
 * @param keepdim whether they stay, with size 1
 */
public record Amax(Dims dims, boolean keepdim) implements ReductionOp {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        NonEmpty.check("amax", dims, inputs[0].shape());
        return ReductionOp.super.infer(inputs);
    }
}
