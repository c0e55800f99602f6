package torchwright.autograd;

import torchwright.kit.Todo;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.ReductionOp;

/** Brings a reduction's result, or its gradient, back over the input that it was reduced from. */
final class Reduced {
    private Reduced() {}

    /**
     * The result with the dimensions that the reduction folded, each of size 1 again.
     *
     * @param result of the reduction's result shape
     * @param op     the reduction
     * @param input  the shape that it reduced
     * @return a tensor that broadcasts against the input
     */
    static Tensor restored(Tensor result, ReductionOp op, Shape input) {
        return result.view(op.dims().reduced(input, true));
    }

    /**
     * The result repeated over all elements that were folded into it.
     *
     * @param result of the reduction's result shape
     * @param op     the reduction
     * @param input  the shape that it reduced
     * @return a tensor of shape {@code input}, without a copy
     */
    static Tensor spread(Tensor result, ReductionOp op, Shape input) {
        // Exercise 3.3: Return the gradient of a sum, repeated over all the elements that were summed.
        // Page: 03-autograd.html#a-sum-spreads-its-gradient
        throw new Todo("3.3");
    }
}
