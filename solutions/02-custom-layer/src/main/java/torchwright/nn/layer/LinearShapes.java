package torchwright.nn.layer;

import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Checks whether an input fits a linear layer, before anything is computed. */
final class LinearShapes {
    private LinearShapes() {}

    /**
     * Refuses an input whose rows are not as long as the layer's weights ask.
     *
     * <p>The message is torch's. It calls the input a matrix, whatever its rank: all dimensions but the last count rows.
     * A second line says what the layer takes, and what it got.
     *
     * @param input  {@code (..., in)}
     * @param weight {@code (out, in)}
     * @throws IllegalArgumentException if the input is a scalar, or its last size is not {@code in}
     */
    static void check(Shape input, Shape weight) {
        // tag::ex-2.4[]
        if (input.rank() == 0) {
            throw new IllegalArgumentException(
                    "both arguments to linear need to be at least 1D, but they are 0D and 2D");
        }
        int inFeatures = weight.size(1);
        if (input.size(-1) != inFeatures) {
            Shape matrix = Shape.of(rows(input), input.size(-1));
            throw new IllegalArgumentException("mat1 and mat2 shapes cannot be multiplied (" + matrix.times() + " and "
                    + inFeatures + "x" + weight.size(0) + ")\nThe layer takes rows of " + inFeatures
                    + " numbers, (..., " + inFeatures + "); the input has shape " + input.brackets() + ".");
        }
        // end::ex-2.4[]
    }

    /** {@return how many rows there are, over all dimensions but the last} */
    static int rows(Shape input) {
        int rows = 1;
        for (int dim = 0; dim < input.rank() - 1; dim++) {
            rows *= input.size(dim);
        }
        return rows;
    }

    /**
     * Computes {@code input @ weight.T + bias} for inputs of any rank, by the same ops as torch.
     *
     * @param input  {@code (..., in)}, checked
     * @param weight {@code (out, in)}
     * @param bias   {@code (out)}, or null
     */
    static Tensor affine(Tensor input, Tensor weight, Tensor bias) {
        Tensor across = weight.t();
        if (bias == null) {
            return input.matmul(across);
        }
        if (input.rank() == 2) {
            return bias.addmm(input, across);
        }
        if (input.isContiguous()) {
            Tensor tall = input.view(rows(input.shape()), input.size(-1));
            return bias.addmm(tall, across).view(input.shape().with(-1, weight.size(0)));
        }
        return input.matmul(across).add_(bias);
    }
}
