package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** How many elements are not 0, as an int64 scalar; NaN is not 0; torch: {@code aten::count_nonzero}. */
public record CountNonzero() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return new TensorSpec(Shape.SCALAR, DType.INT64);
    }
}
