package torchwright.tensor.op;

import java.util.Arrays;
import java.util.List;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Picks elements by index tensors, {@code x[rows, columns]}: inputs are the tensor, then one int64 tensor a dimension;
 * torch: {@code aten::index}.
 *
 * @param dims the dimensions indexed, ascending
 */
public record IndexTensors(List<Integer> dims) implements Op {
    /**
     * How the first input is walked.
     *
     * @param inputs this op's inputs
     * @return the walk, whose shape is the result's
     */
    public IndexedLayout walk(Tensor[] inputs) {
        return IndexedLayout.of(inputs[0].layout(), dims, Arrays.copyOfRange(inputs, 1, inputs.length));
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return new TensorSpec(walk(inputs).shape(), inputs[0].dtype());
    }
}
