package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The nearest whole number, ties to even; torch: {@code aten::round}. */
public record Round() implements UnaryOp {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].dtype() == DType.BOOL) {
            throw new UnsupportedOperationException("\"round_vml_cpu\" not implemented for 'Bool'");
        }
        return UnaryOp.super.infer(inputs);
    }
}
