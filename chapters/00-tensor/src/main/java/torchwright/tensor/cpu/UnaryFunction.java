package torchwright.tensor.cpu;

/**
 * A function of one number, in the arithmetic of each dtype.
 *
 * <p>The float form defaults to the double form rounded once, which is the correctly rounded result for the four basic
 * operations and the square root. Where torch rounds in between, a function says so by its own float form.
 */
@FunctionalInterface
public interface UnaryFunction {
    /**
     * The function in float64.
     *
     * @param x its argument
     * @return its value
     */
    double apply(double x);

    /**
     * The function in float32.
     *
     * @param x its argument
     * @return its value
     */
    default float apply(float x) {
        return (float) apply((double) x);
    }

    /**
     * The function in int64, and of truth values as 0 and 1.
     *
     * @param x its argument
     * @return its value
     */
    default long apply(long x) {
        return (long) apply((double) x);
    }
}
