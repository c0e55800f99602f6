package torchwright.tensor.cpu;

/**
 * A function of two numbers, in the arithmetic of each dtype; truth values are computed as 0 and 1.
 *
 * <p>The float form defaults to the double form rounded once, which is the correctly rounded result for the four basic
 * operations. Where torch rounds in between, or not at all, a function says so by its own float form.
 */
interface BinaryFunction {
    double apply(double a, double b);

    default float apply(float a, float b) {
        return (float) apply((double) a, (double) b);
    }

    long apply(long a, long b);
}
