package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;

/**
 * Element-wise {@code a + alpha * b}, the product and the sum rounded once; torch: {@code aten::add}.
 *
 * @param alpha a factor on the second input
 */
public record Add(Number alpha) implements BinaryOp {

    @Override
    public DType resultType(Tensor[] inputs) {
        return Alpha.checked(alpha, TypePromotion.resultType(inputs));
    }
}
