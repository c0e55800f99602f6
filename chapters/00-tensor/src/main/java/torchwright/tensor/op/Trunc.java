package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The whole part, rounded towards 0; torch: {@code aten::trunc}. */
public record Trunc() implements UnaryOp {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].dtype() == DType.BOOL) {
            throw new UnsupportedOperationException("\"trunc_vml_cpu\" not implemented for 'Bool'");
        }
        return UnaryOp.super.infer(inputs);
    }
}
