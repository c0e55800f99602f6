package torchwright.vector.pointwise;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * The arithmetic of two numbers in float64, as {@linkplain BinaryLoop loops}.
 *
 * <p>All round as the reference kernels do: the results are the same bits, but for what a NaN carries beside being one.
 */
final class DoubleArithmetic {
    private static final VectorSpecies<Double> SPECIES = Lanes.DOUBLES;
    private static final int WIDTH = SPECIES.length();

    private DoubleArithmetic() {}

    /** {@code a + alpha * b}, rounded once. */
    static BinaryLoop<double[]> scaledSum(double alpha) {
        return (a, p, b, q, z, r, count) -> scaledSum(alpha, a, p, b, q, z, r, count);
    }

    private static void scaledSum(double alpha, double[] a, int p, double[] b, int q, double[] z, int r, int count) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, alpha);
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, p + i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, q + i);
            right.fma(factor, left).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.fma(alpha, b[q + i], a[p + i]);
        }
    }

    /** {@code b - a}. */
    static void reversedDifference(double[] a, int p, double[] b, int q, double[] z, int r, int count) {
        scaledSum(-1, b, q, a, p, z, r, count);
    }

    /** {@code a * b}. */
    static void product(double[] a, int p, double[] b, int q, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, p + i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, q + i);
            left.mul(right).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = a[p + i] * b[q + i];
        }
    }

    /** {@code a / b}. */
    static void quotient(double[] a, int p, double[] b, int q, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, p + i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, q + i);
            left.div(right).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = a[p + i] / b[q + i];
        }
    }

    /** The larger; NaN if either is; 0 is larger than -0. */
    static void maximum(double[] a, int p, double[] b, int q, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, p + i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, q + i);
            left.max(right).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.max(a[p + i], b[q + i]);
        }
    }

    /** The smaller; NaN if either is; -0 is smaller than 0. */
    static void minimum(double[] a, int p, double[] b, int q, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, p + i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, q + i);
            left.min(right).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.min(a[p + i], b[q + i]);
        }
    }

    /** {@code a}, but 0 where {@code b} is 0 or less; where b is no number, a. */
    static void passedWherePositive(double[] a, int p, double[] b, int q, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, p + i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, q + i);
            left.blend(0, right.compare(VectorOperators.LE, 0)).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = b[q + i] <= 0 ? 0 : a[p + i];
        }
    }
}
