package torchwright.tensor.op;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.TypePromotion;

/** Takes the second input where the first is true, and the third elsewhere; torch: {@code aten::where}. */
public record Where() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].dtype() != DType.BOOL) {
            throw new IllegalArgumentException("where expected condition to be a boolean tensor, but got a tensor with"
                    + " dtype " + inputs[0].dtype().scalarName());
        }
        return TensorSpec.elementwise(
                Broadcasting.shape(inputs), TypePromotion.resultType(inputs[1], inputs[2]), inputs);
    }
}
