package torchwright.examples.architecture;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The third power of each element: an op that this page adds to the engine. */
public record Cube() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return TensorSpec.elementwise(inputs[0].shape(), inputs[0].dtype(), inputs);
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        Tensor x = inputs[0];
        return new Tensor[] {x.mul(x).mul(x)};
    }
}
