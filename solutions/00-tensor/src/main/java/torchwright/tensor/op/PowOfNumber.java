package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;

/** A number to the power of every element; the number is the first input; torch: {@code aten::pow.Scalar}. */
public record PowOfNumber() implements BinaryOp {
    @Override
    public DType resultType(Tensor[] inputs) {
        DType result = TypePromotion.resultType(inputs);
        if (result == DType.BOOL) {
            throw new UnsupportedOperationException("\"pow\" not implemented for 'Bool'");
        }
        return result;
    }
}
