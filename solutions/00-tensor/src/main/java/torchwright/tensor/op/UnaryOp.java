package torchwright.tensor.op;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** An element-wise function of one tensor, of the same dtype. */
public interface UnaryOp extends Op {
    @Override
    default TensorSpec infer(Tensor[] inputs) {
        return TensorSpec.elementwise(inputs[0].shape(), inputs[0].dtype(), inputs);
    }
}
