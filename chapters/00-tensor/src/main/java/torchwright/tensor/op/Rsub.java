package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;

/** Element-wise {@code b - a}, the difference taken from the other side; torch: {@code aten::rsub}. */
public record Rsub() implements BinaryOp {

    @Override
    public DType resultType(Tensor[] inputs) {
        Alpha.refuseBool(inputs[0].dtype(), inputs[1].dtype());
        return TypePromotion.resultType(inputs);
    }
}
