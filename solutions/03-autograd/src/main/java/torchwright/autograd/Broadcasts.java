package torchwright.autograd;

import java.util.stream.IntStream;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Undoes on the way back what broadcasting did on the way forward. */
final class Broadcasts {
    private Broadcasts() {}

    /**
     * Sums {@code gradient} to {@code shape}, undoing the broadcast that stretched an input of that shape.
     *
     * <p>A broadcast repeats values: along new leading dimensions, and along dimensions of size 1. A repeated value
     * receives one gradient per repetition, and its own gradient is their sum. torch: {@code sum_to_size}.
     *
     * @param gradient shape {@code (..., d_1, ..., d_n)}, the shape of the output
     * @param shape    the shape of the input, broadcastable to the gradient's
     * @return a tensor of exactly {@code shape}; {@code gradient} itself where nothing was stretched
     */
    static Tensor sumToShape(Tensor gradient, Shape shape) {
        // tag::ex-3.5[]
        int added = gradient.rank() - shape.rank();
        int[] repeated = IntStream.range(0, gradient.rank())
                .filter(dim -> dim < added || shape.size(dim - added) == 1 && gradient.size(dim) != 1)
                .toArray();
        return repeated.length == 0 ? gradient : gradient.sum(repeated, true).view(shape);
        // end::ex-3.5[]
    }
}
