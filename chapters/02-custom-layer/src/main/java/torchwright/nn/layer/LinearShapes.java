package torchwright.nn.layer;

import torchwright.kit.Todo;
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
        // Exercise 2.4: Refuse an input whose rows have another length than the layer takes, and say both shapes.
        // Page: 02-custom-layer.html#a-shape-error-that-names-the-layer
        throw new Todo("2.4");
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
