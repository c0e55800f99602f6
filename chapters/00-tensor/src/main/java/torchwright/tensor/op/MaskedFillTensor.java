package torchwright.tensor.op;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Replaces elements by a 0-dim tensor's value where a mask is true: inputs are the tensor, the mask and the value;
 * torch: {@code aten::masked_fill.Tensor}.
 */
public record MaskedFillTensor() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Broadcasting.shape(inputs[1].shape(), inputs[0].shape());
        if (inputs[2].rank() != 0) {
            throw new IllegalArgumentException("masked_fill_ only supports a 0-dimensional value tensor, but got tensor"
                    + " with " + inputs[2].rank() + " dimension(s).");
        }
        return Masks.filled(inputs[0], inputs[1]);
    }
}
