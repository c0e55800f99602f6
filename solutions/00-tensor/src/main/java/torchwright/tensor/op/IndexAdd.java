package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Adds slices of a source to those slices of a tensor that an int64 vector names: inputs are the tensor, the source and
 * the vector; torch: {@code aten::index_add}.
 *
 * @param dim the dimension, negative from the end
 */
public record IndexAdd(int dim) implements Op {
    /**
     * How the first input is walked.
     *
     * @param inputs this op's inputs
     * @return the walk, of the source's shape
     */
    public IndexedLayout walk(Tensor[] inputs) {
        return IndexedLayout.byVector(inputs[0].layout(), dim, inputs[2]);
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor self = inputs[0];
        Tensor source = inputs[1];
        Tensor index = inputs[2];
        int along = self.shape().normalize(dim);
        if (index.rank() > 1) {
            throw new IndexOutOfBoundsException("index_add_(): Index is supposed to be a vector, but got dim: "
                    + index.rank() + " with type: " + index.dtype().scalarName() + " and size: "
                    + index.shape().brackets());
        }
        if (index.dtype() != DType.INT64) {
            throw new IllegalArgumentException("index_add_(): Expected dtype int32/int64 for index but got: "
                    + index.dtype().scalarName());
        }
        if (self.dtype() != source.dtype()) {
            throw new IllegalArgumentException(
                    "index_add_(): self (" + self.dtype().scalarName() + ") and source ("
                            + source.dtype().scalarName() + ") must have the same scalar type");
        }
        checkSource(self.shape(), source.shape(), along, index.numel());
        return new TensorSpec(self.shape(), self.dtype());
    }

    private static void checkSource(Shape self, Shape source, int along, long indices) {
        int slices = source.rank() == 0 ? 1 : source.size(along);
        if (indices != slices && source.rank() == 0) {
            throw new IndexOutOfBoundsException("Dimension specified as 0 but tensor has no dimensions\nThe source is a"
                    + " scalar, but there are " + indices + " indices.");
        }
        if (indices != slices) {
            throw new IllegalArgumentException("index_add_(): Number of indices (" + indices
                    + ") should be equal to source.size(dim): (" + slices + "), for dim: " + along);
        }
        boolean fits = self.rank() == source.rank()
                && (self.rank() == 0 || self.without(along).equals(source.without(along)));
        if (!fits) {
            throw new IllegalArgumentException("source tensor shape must match self tensor shape, excluding the"
                    + " specified dimension. Got self.shape = " + self.brackets() + " source.shape = "
                    + source.brackets());
        }
    }
}
