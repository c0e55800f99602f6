package torchwright.tensor.op;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** Copies the second input, broadcast and converted, over the first; torch: {@code aten::copy_}. */
public record CopyFrom() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (!Broadcasting.isExpandable(inputs[1].shape(), inputs[0].shape())) {
            // Two shapes that broadcast, but not to the first one, or two that do not broadcast at all.
            Broadcasting.shape(inputs[0].shape(), inputs[1].shape());
            throw new IllegalArgumentException("output with shape "
                    + inputs[0].shape().brackets()
                    + " doesn't match the broadcast shape "
                    + Broadcasting.shape(inputs[0].shape(), inputs[1].shape()).brackets());
        }
        return new TensorSpec(inputs[0].shape(), inputs[0].dtype());
    }
}
