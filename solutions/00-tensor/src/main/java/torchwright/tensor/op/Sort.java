package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Sorts along a dimension: the results are the values and, as int64, where each stood; NaN is the largest number;
 * torch: {@code aten::sort.stable}.
 *
 * @param dim        the dimension, negative from the end
 * @param descending the largest first
 * @param stable     equal values keep their order
 */
public record Sort(int dim, boolean descending, boolean stable) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        inputs[0].shape().normalize(dim);
        return new TensorSpec(inputs[0].shape(), inputs[0].dtype());
    }

    @Override
    public TensorSpec[] inferAll(Tensor[] inputs) {
        TensorSpec values = infer(inputs);
        return new TensorSpec[] {values, new TensorSpec(values.shape(), DType.INT64)};
    }
}
