package torchwright.vector.pointwise;

/**
 * A function of one number on rows of any strides; Note [Staging].
 *
 * @param elements the dtype
 * @param loop     the function
 * @param x        the arguments
 * @param z        receives the results
 * @param <A>      the arrays
 */
record UnaryRow<A>(Elements<A> elements, UnaryLoop<A> loop, A x, A z) {
    /** Computes {@code z[r + i * zStep] = f(x[p + i * xStep])}. */
    void run(int p, int xStep, int r, int zStep, int count) {
        if (xStep == 1 && zStep == 1) {
            loop.run(x, p, z, r, count);
            return;
        }
        A argument = xStep == 1 ? x : elements.buffer(0);
        A result = zStep == 1 ? z : elements.buffer(2);
        for (int done = 0; done < count; done += Elements.STAGED) {
            int some = Math.min(Elements.STAGED, count - done);
            if (xStep != 1) {
                elements.gather(x, p + done * xStep, xStep, argument, some);
            }
            loop.run(argument, xStep == 1 ? p + done : 0, result, zStep == 1 ? r + done : 0, some);
            if (zStep != 1) {
                elements.scatter(result, z, r + done * zStep, zStep, some);
            }
        }
    }
}
