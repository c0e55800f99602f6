package torchwright.vector.fused;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;
import torchwright.vector.function.Exponential;

/**
 * {@code e^x_i / sum_j e^x_j} of a row of float32, and its logarithm, a quotient y within {@code 4 - ln y} ulp.
 *
 * <p>Note [Three walks]: written with ops, softmax finds the largest element, subtracts it, takes the powers, sums them
 * and divides: five walks through memory, with three results that are written and read again. Here the three in the
 * middle are one: a chunk of the row is shifted, raised and summed while it is in the nearest cache, before the next one
 * is touched.
 */
public final class SoftmaxRow {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    /** Elements of which the powers stay in the nearest cache until they are summed. */
    static final int CHUNK = 1024;

    private static final ThreadLocal<float[]> BUFFER = ThreadLocal.withInitial(() -> new float[CHUNK]);
    private static final ThreadLocal<float[]> LANES = ThreadLocal.withInitial(() -> new float[WIDTH]);

    private SoftmaxRow() {}

    /**
     * Computes the softmax of a row whose elements lie side by side.
     *
     * @param x     the row
     * @param p     the position of its first element
     * @param z     receives the softmax; may be the row itself
     * @param r     the position of the first
     * @param count how many elements, at least one
     */
    public static void softmax(float[] x, int p, float[] z, int r, int count) {
        float largest = largest(x, p, count);
        double total = powers(x, p, z, r, count, largest);
        scale(z, r, count, (float) (1 / total));
    }

    /**
     * Computes the logarithm of the softmax, {@code x_i - largest - ln sum_j e^(x_j - largest)}.
     *
     * @param x     the row
     * @param p     the position of its first element
     * @param z     receives the logarithms; may be the row itself
     * @param r     the position of the first
     * @param count how many elements, at least one
     */
    public static void logSoftmax(float[] x, int p, float[] z, int r, int count) {
        float largest = largest(x, p, count);
        float[] powers = BUFFER.get();
        double total = 0;
        for (int done = 0; done < count; done += CHUNK) {
            total += powers(x, p + done, powers, 0, Math.min(CHUNK, count - done), largest);
        }
        shift(x, p, z, r, count, largest, (float) Math.log(total));
    }

    /**
     * The walk in the middle: writes {@code e^(x - largest)} of every element and sums them up.
     *
     * @param x       the elements
     * @param p       the position of the first
     * @param z       receives the powers; may be the elements
     * @param r       the position of the first
     * @param count   how many
     * @param largest not less than any element
     * @return the sum of the powers
     */
    static double powers(float[] x, int p, float[] z, int r, int count, float largest) {
        // tag::ex-10.9[]
        double total = 0;
        for (int done = 0; done < count; done += CHUNK) {
            int some = Math.min(CHUNK, count - done);
            shift(x, p + done, z, r + done, some, largest);
            Exponential.exp(z, r + done, z, r + done, some);
            total += sum(z, r + done, some);
        }
        return total;
        // end::ex-10.9[]
    }

    /** {@code z = x - number}. */
    private static void shift(float[] x, int p, float[] z, int r, int count, float number) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector.fromArray(SPECIES, x, p + i).sub(number).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = x[p + i] - number;
        }
    }

    private static double sum(float[] z, int r, int count) {
        double total = 0;
        int i = 0;
        if (count >= WIDTH) {
            FloatVector sums = FloatVector.fromArray(SPECIES, z, r);
            for (i = WIDTH; i <= count - WIDTH; i += WIDTH) {
                sums = sums.add(FloatVector.fromArray(SPECIES, z, r + i));
            }
            float[] lanes = LANES.get();
            sums.intoArray(lanes, 0);
            for (float lane : lanes) {
                total += lane;
            }
        }
        for (; i < count; i++) {
            total += z[r + i];
        }
        return total;
    }

    private static float largest(float[] x, int p, int count) {
        float largest = Float.NEGATIVE_INFINITY;
        int i = 0;
        if (count >= WIDTH) {
            FloatVector best = FloatVector.fromArray(SPECIES, x, p);
            for (i = WIDTH; i <= count - WIDTH; i += WIDTH) {
                best = best.max(FloatVector.fromArray(SPECIES, x, p + i));
            }
            largest = best.reduceLanes(VectorOperators.MAX);
        }
        for (; i < count; i++) {
            largest = Math.max(largest, x[p + i]);
        }
        return largest;
    }

    private static void scale(float[] z, int r, int count, float factor) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector.fromArray(SPECIES, z, r + i).mul(factor).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] *= factor;
        }
    }

    /** {@code z = (x - largest) - logarithm}: subtracting both at once would lose digits where one is large. */
    private static void shift(float[] x, int p, float[] z, int r, int count, float largest, float logarithm) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.sub(largest).sub(logarithm).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = x[p + i] - largest - logarithm;
        }
    }
}
