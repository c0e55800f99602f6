package torchwright.tensor.op;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** An element-wise question about two tensors that broadcast; the answer is of dtype bool. */
public interface ComparisonOp extends Op {
    @Override
    default TensorSpec infer(Tensor[] inputs) {
        return TensorSpec.elementwise(Broadcasting.shape(inputs[0].shape(), inputs[1].shape()), DType.BOOL, inputs);
    }
}
