package torchwright.tensor.op;

import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The smallest of all elements; NaN if there is one; torch: {@code aten::min}. */
public record Min() implements ReductionOp {
    @Override
    public Dims dims() {
        return Dims.ALL;
    }

    @Override
    public boolean keepdim() {
        return false;
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        NonEmpty.check("min", dims(), inputs[0].shape());
        return ReductionOp.super.infer(inputs);
    }
}
