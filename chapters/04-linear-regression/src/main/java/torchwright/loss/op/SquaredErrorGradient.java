package torchwright.loss.op;

import torchwright.loss.Reduction;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The gradient of {@link SquaredError} with respect to one of its inputs, in one pass; torch: {@code
 * aten::mse_loss_backward}.
 *
 * <p>The inputs are the gradient that arrives, the input and the target. The row of {@code SquaredError} says by a
 * formula what this is. Only a fast backend has a kernel for it, and it is asked for only where nothing is recorded.
 *
 * @param reduction what became of the errors of all elements
 * @param position  by which the error is differentiated: 0 for the input, 1 for the target
 */
public record SquaredErrorGradient(Reduction reduction, int position) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        return new SquaredError(Reduction.NONE).infer(new Tensor[] {inputs[1], inputs[2]});
    }
}
