package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The largest element along one dimension, and its index; two results; torch: {@code aten::max.dim}.
 *
 * <p>Of equal elements the first counts, and the first NaN before all numbers.
 *
 * @param dims    the dimension that is folded away; none for a scalar
 * @param keepdim whether it stays, with size 1
 */
public record MaxDim(Dims dims, boolean keepdim) implements ReductionOp {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        NonEmpty.check("max", dims, inputs[0].shape());
        return ReductionOp.super.infer(inputs);
    }

    @Override
    public TensorSpec[] inferAll(Tensor[] inputs) {
        TensorSpec values = infer(inputs);
        return new TensorSpec[] {values, new TensorSpec(values.shape(), DType.INT64)};
    }
}
