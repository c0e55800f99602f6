package torchwright.vector.pointwise;

/**
 * A function of two numbers, applied to elements that lie side by side.
 *
 * @param <A> the arrays: {@code float[]} or {@code double[]}
 */
@FunctionalInterface
interface BinaryLoop<A> {
    /**
     * Computes {@code z[r + i] = f(a[p + i], b[q + i])} for {@code i} in {@code [0, count - 1]}.
     *
     * @param a     the left operands
     * @param p     the position of the first
     * @param b     the right operands
     * @param q     the position of the first
     * @param z     receives the results; may be an operand at the same position
     * @param r     the position of the first
     * @param count how many
     */
    void run(A a, int p, A b, int q, A z, int r, int count);
}
