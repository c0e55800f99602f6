package torchwright.vector.function;

import torchwright.vector.Lanes;

/**
 * Applies a function that computes whole vectors to any number of elements.
 *
 * <p>Note [Rest of a row]: the elements that fill no vector are computed as one vector all the same, padded with zeros.
 * A scalar loop would be slower, and its results would differ in the last bit: an element's value must not depend on
 * where in the row it stands.
 *
 * <p>Note [A loop of its own]: a function's loop has some forty operations on vectors. Inlined into what calls it, on the
 * thread of a pool as well, the compiler lost track of them and made objects of them: sigmoid on two threads took seven
 * times as long as on one (JDK 17). What is reached by a method that calls itself is compiled by itself.
 */
final class WholeVectors {
    private static final int WIDTH = Lanes.FLOATS.length();

    /** One more than the compiler inlines of a method that calls itself. */
    private static final int CALLS = 2;

    // One a thread, since a small array a call is more than what a call on a small tensor costs.
    private static final ThreadLocal<float[]> PADDED = ThreadLocal.withInitial(() -> new float[WIDTH]);

    private WholeVectors() {}

    /** Computes {@code z[r + i] = f(x[p + i])} for {@code i} in {@code [0, count - 1]}. */
    @FunctionalInterface
    interface Loop {
        /**
         * Computes whole vectors.
         *
         * @param x     the arguments
         * @param p     the position of the first
         * @param z     receives the results; may be the arguments at the same position
         * @param r     the position of the first
         * @param count how many: a multiple of the width
         */
        void run(float[] x, int p, float[] z, int r, int count);
    }

    static void run(Loop loop, float[] x, int p, float[] z, int r, int count) {
        int whole = count - count % WIDTH;
        int rest = count - whole;
        if (whole > 0) {
            apart(CALLS, loop, x, p, z, r, whole);
        }
        if (rest > 0) {
            float[] padded = PADDED.get();
            System.arraycopy(x, p + whole, padded, 0, rest);
            apart(CALLS, loop, padded, 0, padded, 0, WIDTH);
            System.arraycopy(padded, 0, z, r + whole, rest);
        }
    }

    private static void apart(int calls, Loop loop, float[] x, int p, float[] z, int r, int count) {
        if (calls > 0) {
            apart(calls - 1, loop, x, p, z, r, count);
        } else {
            loop.run(x, p, z, r, count);
        }
    }
}
