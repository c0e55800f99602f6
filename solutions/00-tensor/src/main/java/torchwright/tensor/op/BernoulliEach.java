package torchwright.tensor.op;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.Generator;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Draws 1 with a probability of its own for every element, which the second input holds, else 0; in place only; torch:
 * {@code aten::bernoulli_.Tensor}.
 *
 * @param generator where the random numbers come from
 */
public record BernoulliEach(Generator generator) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (!inputs[1].dtype().isFloatingPoint()) {
            throw new IllegalArgumentException("expected probabilities tensor to have floating type, got "
                    + inputs[1].dtype().scalarName());
        }
        if (!Broadcasting.isExpandable(inputs[1].shape(), inputs[0].shape())) {
            Broadcasting.shape(inputs[0].shape(), inputs[1].shape());
            throw new IllegalArgumentException("output with shape "
                    + inputs[0].shape().brackets() + " doesn't match the broadcast shape "
                    + Broadcasting.shape(inputs[0].shape(), inputs[1].shape()).brackets());
        }
        return new TensorSpec(inputs[0].shape(), inputs[0].dtype());
    }
}
