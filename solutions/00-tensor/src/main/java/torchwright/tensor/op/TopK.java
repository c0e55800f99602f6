package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The largest or smallest values along a dimension: the results are the values and, as int64, where each stood; NaN is
 * the largest number; torch: {@code aten::topk}.
 *
 * @param k       how many
 * @param dim     the dimension, negative from the end
 * @param largest the largest ones, else the smallest
 * @param sorted  the best first; if false, the order is left to the backend
 */
public record TopK(int k, int dim, boolean largest, boolean sorted) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Shape shape = inputs[0].shape();
        int along = shape.normalize(dim);
        int size = shape.rank() == 0 ? 1 : shape.size(along);
        if (k < 0 || k > size) {
            throw new IllegalArgumentException("selected index k out of range\nk is " + k + ", but dimension " + along
                    + " of a tensor of shape " + shape.brackets() + " has " + size + " elements.");
        }
        return new TensorSpec(shape.rank() == 0 ? shape : shape.with(along, k), inputs[0].dtype());
    }

    @Override
    public TensorSpec[] inferAll(Tensor[] inputs) {
        TensorSpec values = infer(inputs);
        return new TensorSpec[] {values, new TensorSpec(values.shape(), DType.INT64)};
    }
}
