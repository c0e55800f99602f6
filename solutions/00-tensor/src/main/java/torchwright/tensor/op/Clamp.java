package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.TypePromotion;

/**
 * The nearest value within a range; torch: {@code aten::clamp}.
 *
 * @param min the lower bound, or null
 * @param max the upper bound, or null; where it is below the lower one, it wins
 */
public record Clamp(Number min, Number max) implements UnaryOp {

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (min == null && max == null) {
            throw new IllegalArgumentException("torch.clamp: At least one of 'min' or 'max' must not be None");
        }
        DType type = inputs[0].dtype();
        for (Number bound : new Number[] {min, max}) {
            if (bound != null) {
                type = TypePromotion.withNumber(type, bound);
            }
        }
        return TensorSpec.elementwise(inputs[0].shape(), type, inputs);
    }
}
