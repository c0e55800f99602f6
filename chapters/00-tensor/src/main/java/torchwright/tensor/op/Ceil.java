package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The smallest whole number that is not smaller; torch: {@code aten::ceil}. */
public record Ceil() implements UnaryOp {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].dtype() == DType.BOOL) {
            throw new UnsupportedOperationException("\"ceil_vml_cpu\" not implemented for 'Bool'");
        }
        return UnaryOp.super.infer(inputs);
    }
}
