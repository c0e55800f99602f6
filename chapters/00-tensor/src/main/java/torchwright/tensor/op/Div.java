package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;

/** Element-wise quotient; of two integers the real quotient, in float32; torch: {@code aten::div}. */
public record Div() implements BinaryOp {

    @Override
    public DType resultType(Tensor[] inputs) {
        return TypePromotion.resultType(inputs).floatResult();
    }
}
