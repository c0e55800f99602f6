package torchwright.extension;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** An op that chapter 00 does not know: {@code x * x * x}. */
record Cube() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return new TensorSpec(inputs[0].shape(), inputs[0].dtype());
    }
}
