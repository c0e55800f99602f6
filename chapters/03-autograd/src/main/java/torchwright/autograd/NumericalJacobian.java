package torchwright.autograd;

import java.util.function.Supplier;
import torchwright.kit.Todo;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** How outputs change with the elements of an input, found by moving them a little. */
final class NumericalJacobian {
    private NumericalJacobian() {}

    /**
     * Moves every element of an input.
     *
     * @param outputs computes the outputs from what the input holds at that time
     * @param input   float64; holds the same as before when this returns
     * @param eps     how far an element is moved, each way
     * @return for every output, for every element of the input, the change of each element of the output
     */
    static double[][][] of(Supplier<Tensor[]> outputs, Tensor input, double eps) {
        int elements = Math.toIntExact(input.numel());
        int count = outputs.get().length;
        double[][][] jacobian = new double[count][elements][];
        for (int element = 0; element < elements; element++) {
            for (int output = 0; output < count; output++) {
                int which = output;
                jacobian[output][element] =
                        column(() -> outputs.get()[which].detach().toDoubles(), elementOf(input, element), eps);
            }
        }
        return jacobian;
    }

    /** {@return one element of a tensor, in row-major order, as a view that can be written} */
    private static Tensor elementOf(Tensor input, int element) {
        Layout layout = input.layout();
        int position = layout.offset();
        int left = element;
        for (int dim = layout.rank() - 1; dim >= 0; dim--) {
            position += left % layout.size(dim) * layout.stride(dim);
            left /= layout.size(dim);
        }
        return input.detach().asStrided(Layout.of(Shape.SCALAR, new int[0], position));
    }

    /**
     * How all elements of an output change with one element of the input: the central difference, whose error falls with
     * the square of the step.
     *
     * @param output  computes the output from what {@code element} holds at that time
     * @param element a scalar that can be written; it holds the same as before when this returns
     * @param eps     how far it is moved, each way
     * @return {@code (f(x + eps) - f(x - eps)) / (2 eps)}, one number an element of the output
     */
    static double[] column(Supplier<double[]> output, Tensor element, double eps) {
        // Exercise 3.9: Return how every element of the output changes with one element of the input, found by moving
        // it a little.
        // Page: 03-autograd.html#check-it-with-small-steps
        throw new Todo("3.9");
    }
}
