package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;

/** Element-wise power of two tensors; torch: {@code aten::pow.Tensor_Tensor}. */
public record Pow() implements BinaryOp {
    @Override
    public DType resultType(Tensor[] inputs) {
        DType result = TypePromotion.resultType(inputs);
        if (result == DType.BOOL) {
            throw new UnsupportedOperationException("\"pow\" not implemented for 'Bool'");
        }
        return result;
    }
}
