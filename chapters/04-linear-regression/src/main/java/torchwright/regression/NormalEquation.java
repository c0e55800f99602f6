package torchwright.regression;

import torchwright.kit.Todo;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/**
 * Linear regression without a step: where the squared error is least, its gradient is 0, and that is an equation.
 *
 * <p>With a column of ones in X, for the bias, the error is {@code |X w - y|^2}, its gradient {@code 2 X^T (X w - y)},
 * and the equation {@code (X^T X) w = X^T y}.
 */
public final class NormalEquation {
    private NormalEquation() {}

    /**
     * Finds the line with the least squared error.
     *
     * <p>It is computed in float64: multiplying X by itself squares what rounding does to it.
     *
     * @param x the inputs, {@code (N, in)}
     * @param y what belongs to them, {@code (N, out)}
     * @return the weight, {@code (out, in)}, and the bias, {@code (out)}, in float64
     * @throws IllegalArgumentException if x and y do not fit, or the columns of x and the column of ones depend on each
     *     other, so that there is no single best line
     */
    public static LinearFit solve(Tensor x, Tensor y) {
        check(x, y);
        return solveDouble(x.detach().cpu().to(DType.FLOAT64), y.detach().cpu().to(DType.FLOAT64));
    }

    /**
     * Solves {@code (X^T X) w = X^T y}, where X is x with a column of ones on its right, by {@link
     * CholeskySolver#solve}.
     *
     * @param x the inputs, {@code (N, in)}, float64
     * @param y what belongs to them, {@code (N, out)}, float64
     * @return the weight, {@code (out, in)}, which are the first rows of w as columns, and the bias, {@code (out)}, its
     *     last row
     */
    private static LinearFit solveDouble(Tensor x, Tensor y) {
        // Exercise 4.7: Find the line with the least squared error by solving one equation.
        // Page: 04-linear-regression.html#the-answer-without-steps
        throw new Todo("4.7");
    }

    private static void check(Tensor x, Tensor y) {
        if (x.rank() != 2 || y.rank() != 2 || x.size(0) != y.size(0)) {
            throw new IllegalArgumentException("x must be (N, in) and y (N, out), but x has shape "
                    + x.shape().brackets() + " and y has shape " + y.shape().brackets()
                    + "\nA single column is view(-1, 1).");
        }
        if (x.size(0) == 0) {
            throw new IllegalArgumentException(
                    "there is no example: x has shape " + x.shape().brackets());
        }
    }
}
