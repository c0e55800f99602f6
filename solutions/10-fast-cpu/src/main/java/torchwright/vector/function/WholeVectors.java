package torchwright.vector.function;

import torchwright.vector.Lanes;

/**
 * Applies a function that computes whole vectors to any number of elements.
 *
 * <p>Note [Rest of a row]: the elements that fill no vector are computed as one vector all the same, padded with zeros.
 * A scalar loop would be slower, and its results would differ in the last bit: an element's value must not depend on
 * where in the row it stands.
 */
final class WholeVectors {
    private static final int WIDTH = Lanes.FLOATS.length();

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
        float[] padded = rest == 0 ? null : PADDED.get();
        // One call for both: where the compiler inlined the loop twice, it would run out of its budget half-way through
        // the second, and make objects of the vectors there.
        for (int done = 0; done < count; done = done < whole ? whole : count) {
            boolean isRest = done == whole;
            if (isRest) {
                System.arraycopy(x, p + whole, padded, 0, rest);
            }
            loop.run(isRest ? padded : x, isRest ? 0 : p, isRest ? padded : z, isRest ? 0 : r, isRest ? WIDTH : whole);
            if (isRest) {
                System.arraycopy(padded, 0, z, r + whole, rest);
            }
        }
    }
}
