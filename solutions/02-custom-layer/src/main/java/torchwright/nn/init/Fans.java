package torchwright.nn.init;

import torchwright.tensor.Shape;

/**
 * How many numbers a weight connects: how many inputs are summed into one output, and how many outputs one input has a
 * part in. torch: {@code _calculate_fan_in_and_fan_out}.
 *
 * @param in  the inputs of one output
 * @param out the outputs of one input
 */
public record Fans(int in, int out) {
    /**
     * The fans of a weight.
     *
     * @param weight {@code (out, in)} of a linear layer; {@code (out, in, height, ...)} of a convolution, where a whole
     *     window counts
     * @return the fans
     * @throws IllegalArgumentException if it has fewer than 2 dimensions
     */
    public static Fans of(Shape weight) {
        if (weight.rank() < 2) {
            throw new IllegalArgumentException(
                    "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions\nThe shape is "
                            + weight.brackets() + "; a bias begins with uniform_ or zeros_.");
        }
        int window = 1;
        for (int dim = 2; dim < weight.rank(); dim++) {
            window *= weight.size(dim);
        }
        return new Fans(weight.size(1) * window, weight.size(0) * window);
    }
}
