package torchwright.tensor.op;

import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The largest of all elements; NaN if there is one; torch: {@code aten::max}. */
public record Max() implements ReductionOp {
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
        NonEmpty.check("max", dims(), inputs[0].shape());
        return ReductionOp.super.infer(inputs);
    }
}
