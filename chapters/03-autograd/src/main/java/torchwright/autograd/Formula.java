package torchwright.autograd;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/**
 * The derivative of an op with respect to one of its inputs, applied to a gradient.
 *
 * <p>Written in tensor operations, so that it can be differentiated itself. Broadcasts and conversions of the input are
 * not its concern: the engine sums what it returns to the input's shape and converts it to the input's dtype.
 *
 * @param <O> the op
 */
@FunctionalInterface
public interface Formula<O extends Op> {
    /**
     * Computes the gradient of an input.
     *
     * @param c the gradient of the result, and what was saved
     * @return a tensor to which the input's shape broadcasts, or null for no gradient
     */
    Tensor gradient(GradientContext<O> c);
}
