package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The indices of the elements that are not 0, one row of int64 each, in row-major order; torch: {@code aten::nonzero}.
 *
 * <p>The number of rows depends on the elements, so inferring the shape counts them first, by {@link CountNonzero}.
 */
public record Nonzero() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        long rows = Dispatcher.run(new CountNonzero(), inputs[0]).itemLong();
        return new TensorSpec(Shape.of((int) rows, inputs[0].rank()), DType.INT64);
    }
}
