package torchwright.tensor.op;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** An element-wise function of one tensor whose values are real numbers: of an integer or bool tensor, float32. */
public interface FloatUnaryOp extends Op {
    @Override
    default TensorSpec infer(Tensor[] inputs) {
        return TensorSpec.elementwise(inputs[0].shape(), inputs[0].dtype().floatResult(), inputs);
    }
}
