package torchwright.loss.op;

import torchwright.kit.Todo;
import torchwright.loss.Reduction;
import torchwright.tensor.Tensor;

/**
 * {@code (input - target)^2}, for each element, their mean or their sum; torch: {@code aten::mse_loss}.
 *
 * @param reduction what becomes of the errors of all elements
 */
public record SquaredError(Reduction reduction) implements RegressionLossOp {
    @Override
    public String kernelName() {
        return "mse_cpu";
    }

    /**
     * Measures the error by other ops: subtract, square, reduce.
     *
     * @param inputs the input and the target, which broadcast; usually both {@code (N, out)}
     * @return one tensor: of their common shape for {@link Reduction#NONE}, else a scalar
     */
    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        // Exercise 4.1: Return the squared differences of prediction and target, reduced as the op says.
        // Page: 04-linear-regression.html#measure-the-error
        throw new Todo("4.1");
    }
}
