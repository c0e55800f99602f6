package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;

/**
 * Every element to the power of one number, which is the second input; torch: {@code aten::pow.Tensor_Scalar}.
 *
 * @param exponent the same number; small whole and half exponents are computed by products and square roots
 */
public record PowByNumber(Number exponent) implements BinaryOp {

    @Override
    public DType resultType(Tensor[] inputs) {
        DType result = TypePromotion.resultType(inputs);
        if (!result.isFloatingPoint() && exponent.longValue() < 0) {
            throw new IllegalArgumentException("Integers to negative integer powers are not allowed.\n"
                    + "Convert first: x.to(DType.FLOAT32).pow(" + exponent + ").");
        }
        return result;
    }
}
