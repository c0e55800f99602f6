package torchwright.autograd;

import torchwright.kit.Todo;
import torchwright.tensor.Tensor;

/**
 * {@code log(exp(x_1) + ... + exp(x_n))} over the last dimension, of any size without overflow: a {@link Function} that
 * is worth writing, because its own derivative is simpler than that of its parts.
 *
 * <p>{@code (..., n)} to {@code (...)}. Its derivative is {@code exp(x - result)}, which sums to 1: the softmax.
 */
public final class LogSumExp extends Function {
    /** Makes the function; each {@link #apply} is a node of its own. */
    public LogSumExp() {}

    @Override
    protected Tensor[] forward(FunctionContext context, Tensor... inputs) {
        Tensor x = inputs[0];
        Tensor largest = x.amax(-1, true);
        Tensor result = x.sub(largest).exp().sum(-1).log().add(largest.squeeze(-1));
        context.saveForBackward(x, result);
        return new Tensor[] {result};
    }

    @Override
    protected Tensor[] backward(FunctionContext context, Tensor... gradients) {
        // Exercise 3.10: Write the backward pass of log(exp(x_1) + ... + exp(x_n)).
        // Page: 03-autograd.html#a-function-of-ones-own
        throw new Todo("3.10");
    }
}
