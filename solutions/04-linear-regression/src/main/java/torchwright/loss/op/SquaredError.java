package torchwright.loss.op;

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
        // tag::ex-4.1[]
        Tensor difference = inputs[0].sub(inputs[1]);
        Tensor squares = difference.mul(difference);
        return new Tensor[] {reduction.of(squares)};
        // end::ex-4.1[]
    }
}
