package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The element with its sign changed; torch: {@code aten::neg}. */
public record Neg() implements UnaryOp {

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].dtype() == DType.BOOL) {
            throw new IllegalArgumentException("Negation, the `-` operator, on a bool tensor is not supported. If you"
                    + " are trying to invert a mask, use the `~` or `logical_not()` operator instead."
                    + "\nIn Java: mask.logicalNot().");
        }
        return UnaryOp.super.infer(inputs);
    }
}
