package torchwright.vector.pointwise;

/**
 * A function of one number, applied to elements that lie side by side.
 *
 * @param <A> the arrays: {@code float[]} or {@code double[]}
 */
@FunctionalInterface
interface UnaryLoop<A> {
    /**
     * Computes {@code z[r + i] = f(x[p + i])} for {@code i} in {@code [0, count - 1]}.
     *
     * @param x     the arguments
     * @param p     the position of the first
     * @param z     receives the results; may be the arguments at the same position
     * @param r     the position of the first
     * @param count how many
     */
    void run(A x, int p, A z, int r, int count);
}
