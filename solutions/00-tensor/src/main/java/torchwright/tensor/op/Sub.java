package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;

/**
 * Element-wise {@code a - alpha * b}, the product and the difference rounded once; torch: {@code aten::sub}.
 *
 * @param alpha a factor on the second input
 */
public record Sub(Number alpha) implements BinaryOp {

    @Override
    public DType resultType(Tensor[] inputs) {
        Alpha.refuseBool(inputs[0].dtype(), inputs[1].dtype());
        return Alpha.checked(alpha, TypePromotion.resultType(inputs));
    }
}
