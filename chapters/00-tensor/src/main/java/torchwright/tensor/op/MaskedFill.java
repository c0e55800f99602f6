package torchwright.tensor.op;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Replaces elements by a number where a mask is true: inputs are the tensor and the mask; torch:
 * {@code aten::masked_fill.Scalar}.
 *
 * @param value converted to the tensor's dtype
 */
public record MaskedFill(Number value) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return Masks.filled(inputs[0], inputs[1]);
    }
}
