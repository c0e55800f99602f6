package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** {@code max(x, 0)}; -0 and NaN stay as they are; torch: {@code aten::relu}. */
public record Relu() implements UnaryOp {

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].dtype() == DType.BOOL) {
            throw new IllegalArgumentException("Boolean inputs not supported for relu");
        }
        return UnaryOp.super.infer(inputs);
    }
}
