package torchwright.vector.pointwise;

/**
 * A function of two numbers on rows of any strides; Note [Staging].
 *
 * @param elements the dtype
 * @param loop     the function
 * @param a        the left operands
 * @param b        the right operands
 * @param z        receives the results
 * @param <A>      the arrays
 */
record BinaryRow<A>(Elements<A> elements, BinaryLoop<A> loop, A a, A b, A z) {
    /** Computes {@code z[r + i * zStep] = f(a[p + i * aStep], b[q + i * bStep])}. */
    void run(int p, int aStep, int q, int bStep, int r, int zStep, int count) {
        if (aStep == 1 && bStep == 1 && zStep == 1) {
            loop.run(a, p, b, q, z, r, count);
            return;
        }
        A left = aStep == 1 ? a : elements.buffer(0);
        A right = bStep == 1 ? b : elements.buffer(1);
        A result = zStep == 1 ? z : elements.buffer(2);
        for (int done = 0; done < count; done += Elements.STAGED) {
            int some = Math.min(Elements.STAGED, count - done);
            stage(a, p, aStep, left, done, some);
            stage(b, q, bStep, right, done, some);
            loop.run(
                    left,
                    aStep == 1 ? p + done : 0,
                    right,
                    bStep == 1 ? q + done : 0,
                    result,
                    zStep == 1 ? r + done : 0,
                    some);
            if (zStep != 1) {
                elements.scatter(result, z, r + done * zStep, zStep, some);
            }
        }
    }

    private void stage(A from, int at, int step, A buffer, int done, int some) {
        // One element repeated fills the buffer once.
        if (step != 1 && (step != 0 || done == 0)) {
            elements.gather(from, at + done * step, step, buffer, some);
        }
    }
}
