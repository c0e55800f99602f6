package torchwright.vector.pointwise;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Functions of one number in float32 that need no polynomial, as {@linkplain UnaryLoop loops}.
 *
 * <p>All round as the reference kernels do: the results are the same bits, but for what a NaN carries beside being one.
 */
final class FloatElementary {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    private FloatElementary() {}

    /** {@code -x}. */
    static void negated(float[] x, int p, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.neg().intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = -x[p + i];
        }
    }

    /** {@code |x|}. */
    static void magnitude(float[] x, int p, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.abs().intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.abs(x[p + i]);
        }
    }

    /** {@code max(x, 0)}; -0 and NaN stay as they are. */
    static void rectified(float[] x, int p, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.blend(0f, v.compare(VectorOperators.LT, 0f)).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = x[p + i] < 0 ? 0 : x[p + i];
        }
    }

    /** {@code sqrt(x)}. */
    static void root(float[] x, int p, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.sqrt().intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = (float) Math.sqrt(x[p + i]);
        }
    }

    /** {@code 1 / sqrt(x)}, the root rounded first. */
    static void inverseRoot(float[] x, int p, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            FloatVector.broadcast(SPECIES, 1f).div(v.sqrt()).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = 1 / (float) Math.sqrt(x[p + i]);
        }
    }

    /** {@code 1 / x}. */
    static void reciprocal(float[] x, int p, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            FloatVector.broadcast(SPECIES, 1f).div(v).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = 1 / x[p + i];
        }
    }

    /** {@code x} where it is positive, else {@code slope * x}. */
    static UnaryLoop<float[]> leaky(float slope) {
        return (x, p, z, r, count) -> leaky(slope, x, p, z, r, count);
    }

    private static void leaky(float slope, float[] x, int p, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.mul(slope).blend(v, v.compare(VectorOperators.GT, 0f)).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = x[p + i] > 0 ? x[p + i] : slope * x[p + i];
        }
    }

    /** The nearest value in {@code [least, most]}; where they are out of order, {@code most}; NaN stays NaN. */
    static UnaryLoop<float[]> clamped(float least, float most) {
        return (x, p, z, r, count) -> clamped(least, most, x, p, z, r, count);
    }

    private static void clamped(float least, float most, float[] x, int p, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            FloatVector raised = v.blend(least, v.compare(VectorOperators.LT, least));
            raised.blend(most, raised.compare(VectorOperators.GT, most)).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            float raised = x[p + i] < least ? least : x[p + i];
            z[r + i] = raised > most ? most : raised;
        }
    }
}
