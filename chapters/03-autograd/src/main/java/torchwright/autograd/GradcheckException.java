package torchwright.autograd;

import torchwright.tensor.Shape;

/** A derivative that differs from what small changes of the input do; torch's {@code GradcheckError}. */
public final class GradcheckException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GradcheckException(int output, int input, Shape shape, int from, int to, double numerical, double analytical) {
        super("Jacobian mismatch for output " + output + " with respect to input " + input + ",\nnumerical:" + numerical
                + "\nanalytical:" + analytical + "\nIt is the derivative of element " + to
                + " of the output with respect to element " + from + " of the input, of shape " + shape.brackets()
                + ", both counted in row-major order.");
    }
}
