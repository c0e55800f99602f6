package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The largest whole number that is not larger; torch: {@code aten::floor}. */
public record Floor() implements UnaryOp {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].dtype() == DType.BOOL) {
            throw new UnsupportedOperationException("\"floor_vml_cpu\" not implemented for 'Bool'");
        }
        return UnaryOp.super.infer(inputs);
    }
}
