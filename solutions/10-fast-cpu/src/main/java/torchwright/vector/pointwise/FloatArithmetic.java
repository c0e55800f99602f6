package torchwright.vector.pointwise;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * The arithmetic of two numbers in float32, as {@linkplain BinaryLoop loops}.
 *
 * <p>All round as the reference kernels do: the results are the same bits, but for what a NaN carries beside being one.
 */
final class FloatArithmetic {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    private FloatArithmetic() {}

    /** {@code a + alpha * b}, rounded once. */
    static BinaryLoop<float[]> scaledSum(float alpha) {
        return (a, p, b, q, z, r, count) -> scaledSum(alpha, a, p, b, q, z, r, count);
    }

    private static void scaledSum(float alpha, float[] a, int p, float[] b, int q, float[] z, int r, int count) {
        FloatVector factor = FloatVector.broadcast(SPECIES, alpha);
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector left = FloatVector.fromArray(SPECIES, a, p + i);
            FloatVector right = FloatVector.fromArray(SPECIES, b, q + i);
            right.fma(factor, left).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.fma(alpha, b[q + i], a[p + i]);
        }
    }

    /** {@code b - a}. */
    static void reversedDifference(float[] a, int p, float[] b, int q, float[] z, int r, int count) {
        scaledSum(-1, b, q, a, p, z, r, count);
    }

    /** {@code a * b}. */
    static void product(float[] a, int p, float[] b, int q, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector left = FloatVector.fromArray(SPECIES, a, p + i);
            FloatVector right = FloatVector.fromArray(SPECIES, b, q + i);
            left.mul(right).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = a[p + i] * b[q + i];
        }
    }

    /** {@code a / b}. */
    static void quotient(float[] a, int p, float[] b, int q, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector left = FloatVector.fromArray(SPECIES, a, p + i);
            FloatVector right = FloatVector.fromArray(SPECIES, b, q + i);
            left.div(right).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = a[p + i] / b[q + i];
        }
    }

    /** The larger; NaN if either is; 0 is larger than -0. */
    static void maximum(float[] a, int p, float[] b, int q, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector left = FloatVector.fromArray(SPECIES, a, p + i);
            FloatVector right = FloatVector.fromArray(SPECIES, b, q + i);
            left.max(right).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.max(a[p + i], b[q + i]);
        }
    }

    /** The smaller; NaN if either is; -0 is smaller than 0. */
    static void minimum(float[] a, int p, float[] b, int q, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector left = FloatVector.fromArray(SPECIES, a, p + i);
            FloatVector right = FloatVector.fromArray(SPECIES, b, q + i);
            left.min(right).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.min(a[p + i], b[q + i]);
        }
    }

    /** {@code a}, but 0 where {@code b} is 0 or less; where b is no number, a. */
    static void passedWherePositive(float[] a, int p, float[] b, int q, float[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            FloatVector left = FloatVector.fromArray(SPECIES, a, p + i);
            FloatVector right = FloatVector.fromArray(SPECIES, b, q + i);
            left.blend(0, right.compare(VectorOperators.LE, 0)).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = b[q + i] <= 0 ? 0 : a[p + i];
        }
    }
}
