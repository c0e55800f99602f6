package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The index of the largest element, in int64; torch: {@code aten::argmax}.
 *
 * <p>Of equal elements the first counts, and the first NaN before all numbers.
 *
 * @param dims    one dimension; or all, and the index is that of the flattened tensor
 * @param keepdim whether a folded dimension stays, with size 1
 */
public record Argmax(Dims dims, boolean keepdim) implements ReductionOp {
    @Override
    public DType resultType(DType input) {
        if (input == DType.BOOL) {
            throw new IllegalArgumentException("argmax(): does not support bool input");
        }
        return DType.INT64;
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        TensorSpec result = ReductionOp.super.infer(inputs);
        NonEmpty.checkForIndex("argmax", dims, inputs[0].shape());
        return result;
    }
}
