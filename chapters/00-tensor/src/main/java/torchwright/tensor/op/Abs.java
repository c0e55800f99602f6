package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The distance from 0; torch: {@code aten::abs}. */
public record Abs() implements UnaryOp {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].dtype() == DType.BOOL) {
            throw new UnsupportedOperationException("\"abs_cpu\" not implemented for 'Bool'");
        }
        return UnaryOp.super.infer(inputs);
    }
}
