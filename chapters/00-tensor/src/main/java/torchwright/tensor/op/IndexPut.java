package torchwright.tensor.op;

import java.util.Arrays;
import java.util.List;
import torchwright.tensor.Broadcasting;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Writes values where index tensors point, {@code x[rows, columns] = values}: inputs are the tensor, the values, then
 * one int64 tensor a dimension; torch: {@code aten::index_put}.
 *
 * @param dims       the dimensions indexed, ascending
 * @param accumulate add to what is there instead of replacing it, once for every time an element is pointed at
 */
public record IndexPut(List<Integer> dims, boolean accumulate) implements Op {
    /**
     * How the first input is walked.
     *
     * @param inputs this op's inputs
     * @return the walk, to whose shape the values broadcast
     */
    public IndexedLayout walk(Tensor[] inputs) {
        return IndexedLayout.of(inputs[0].layout(), dims, Arrays.copyOfRange(inputs, 2, inputs.length));
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor self = inputs[0];
        Tensor values = inputs[1];
        IndexedLayout walk = walk(inputs);
        if (!Broadcasting.isExpandable(values.shape(), walk.shape())) {
            throw new IllegalArgumentException("shape mismatch: value tensor of shape "
                    + values.shape().brackets() + " cannot be broadcast to indexing result of shape "
                    + walk.shape().brackets());
        }
        if (self.dtype() != values.dtype()) {
            throw new IllegalArgumentException("Index put requires the source and destination dtypes match, got "
                    + self.dtype().scalarName() + " for the destination and "
                    + values.dtype().scalarName() + " for the source.");
        }
        return new TensorSpec(self.shape(), self.dtype());
    }
}
