package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The same values in another dtype; torch: {@code aten::_to_copy}.
 *
 * @param dtype the new dtype
 */
public record Cast(DType dtype) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return TensorSpec.elementwise(inputs[0].shape(), dtype, inputs);
    }
}
