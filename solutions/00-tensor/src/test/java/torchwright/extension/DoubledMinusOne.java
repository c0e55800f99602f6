package torchwright.extension;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** An op without a kernel anywhere: it is taken apart into a product and a difference. */
record DoubledMinusOne() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return new TensorSpec(inputs[0].shape(), inputs[0].dtype());
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        return new Tensor[] {inputs[0].mul(2).sub(1)};
    }
}
