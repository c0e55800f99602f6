package torchwright.tensor.cpu;

/**
 * A function of one number, in the arithmetic of each dtype.
 *
 * <p>The float form defaults to the double form rounded once, which is the correctly rounded result for the four basic
 * operations and the square root. Where torch rounds in between, a function says so by its own float form.
 */
@FunctionalInterface
interface UnaryFunction {
    double apply(double x);

    default float apply(float x) {
        return (float) apply((double) x);
    }

    default long apply(long x) {
        return (long) apply((double) x);
    }
}
