package torchwright.regression;

import torchwright.tensor.Tensor;

/**
 * A straight line, or plane, through examples: {@code y = x @ weight.T + bias}.
 *
 * @param weight {@code (out, in)}, as a linear layer holds it
 * @param bias   {@code (out)}
 */
public record LinearFit(Tensor weight, Tensor bias) {
    /**
     * Predicts.
     *
     * @param x {@code (N, in)}, of the dtype of the weight
     * @return {@code (N, out)}
     */
    public Tensor predict(Tensor x) {
        return x.matmul(weight.t()).add(bias);
    }
}
