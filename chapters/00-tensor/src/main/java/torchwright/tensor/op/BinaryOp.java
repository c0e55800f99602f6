package torchwright.tensor.op;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.TypePromotion;

/** An element-wise function of two tensors that broadcast, in their common dtype. */
public interface BinaryOp extends Op {
    /**
     * The dtype in which the function is computed, and of the result.
     *
     * @param inputs the two tensors
     * @return their common dtype, unless the op says otherwise
     */
    default DType resultType(Tensor[] inputs) {
        return TypePromotion.resultType(inputs);
    }

    @Override
    default TensorSpec infer(Tensor[] inputs) {
        DType result = resultType(inputs);
        return TensorSpec.elementwise(Broadcasting.shape(inputs[0].shape(), inputs[1].shape()), result, inputs);
    }
}
