package torchwright.tensor.op;

import torchwright.tensor.Tensor;

/**
 * The gradient of {@link Relu}: that of its result, 0 where the result was not positive. Inputs are the gradient and the
 * result, of one shape; torch: {@code aten::threshold_backward} with threshold 0.
 *
 * <p>Where the result is not a number the gradient passes, as in torch.
 */
public record ThresholdBackward() implements BinaryOp {
    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        return new Tensor[] {inputs[0].maskedFill(inputs[1].le(0), 0)};
    }
}
