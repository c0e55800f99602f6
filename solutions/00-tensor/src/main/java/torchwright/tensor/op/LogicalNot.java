package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** Whether an element is 0 or false; torch: {@code aten::logical_not}. */
public record LogicalNot() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return TensorSpec.elementwise(inputs[0].shape(), DType.BOOL, inputs);
    }
}
