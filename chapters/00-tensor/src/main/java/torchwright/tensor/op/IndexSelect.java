package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Picks whole slices along a dimension: inputs are the tensor and a vector of int64; torch: {@code aten::index_select}.
 *
 * @param dim the dimension, negative from the end
 */
public record IndexSelect(int dim) implements Op {
    /**
     * How the first input is walked.
     *
     * @param inputs this op's inputs
     * @return the walk
     */
    public IndexedLayout walk(Tensor[] inputs) {
        return IndexedLayout.byVector(inputs[0].layout(), dim, inputs[1]);
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor self = inputs[0];
        Tensor index = inputs[1];
        int along = self.shape().normalize(dim);
        if (index.rank() > 1) {
            throw new IndexOutOfBoundsException("index_select(): Index is supposed to be a vector");
        }
        if (self.rank() == 0 && index.numel() != 1) {
            throw new IllegalArgumentException(
                    "index_select(): Index to scalar can have only 1 value, got " + index.numel() + " value(s)");
        }
        if (index.dtype() != DType.INT64) {
            throw new IllegalArgumentException("index_select(): Expected dtype int32 or int64 for index");
        }
        if (self.rank() > 1 && self.size(along) == 0 && index.numel() > 0) {
            throw new IllegalArgumentException("index_select(): self indexing axis dim should be positive");
        }
        Shape shape = self.rank() == 0 ? self.shape() : self.shape().with(along, (int) index.numel());
        return new TensorSpec(shape, self.dtype());
    }
}
