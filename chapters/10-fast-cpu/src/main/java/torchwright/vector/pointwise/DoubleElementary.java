package torchwright.vector.pointwise;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Functions of one number in float64 that need no polynomial, as {@linkplain UnaryLoop loops}.
 *
 * <p>All round as the reference kernels do: the results are the same bits, but for what a NaN carries beside being one.
 */
final class DoubleElementary {
    private static final VectorSpecies<Double> SPECIES = Lanes.DOUBLES;
    private static final int WIDTH = SPECIES.length();

    private DoubleElementary() {}

    /** {@code -x}. */
    static void negated(double[] x, int p, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, p + i);
            v.neg().intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = -x[p + i];
        }
    }

    /** {@code |x|}. */
    static void magnitude(double[] x, int p, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, p + i);
            v.abs().intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.abs(x[p + i]);
        }
    }

    /** {@code max(x, 0)}; -0 and NaN stay as they are. */
    static void rectified(double[] x, int p, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, p + i);
            v.blend(0d, v.compare(VectorOperators.LT, 0d)).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = x[p + i] < 0 ? 0 : x[p + i];
        }
    }

    /** {@code sqrt(x)}. */
    static void root(double[] x, int p, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, p + i);
            v.sqrt().intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = Math.sqrt(x[p + i]);
        }
    }

    /** {@code 1 / sqrt(x)}, the root rounded first. */
    static void inverseRoot(double[] x, int p, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, p + i);
            DoubleVector.broadcast(SPECIES, 1d).div(v.sqrt()).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = 1 / Math.sqrt(x[p + i]);
        }
    }

    /** {@code 1 / x}. */
    static void reciprocal(double[] x, int p, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, p + i);
            DoubleVector.broadcast(SPECIES, 1d).div(v).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = 1 / x[p + i];
        }
    }

    /** {@code x} where it is positive, else {@code slope * x}. */
    static UnaryLoop<double[]> leaky(double slope) {
        return (x, p, z, r, count) -> leaky(slope, x, p, z, r, count);
    }

    private static void leaky(double slope, double[] x, int p, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, p + i);
            v.mul(slope).blend(v, v.compare(VectorOperators.GT, 0d)).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            z[r + i] = x[p + i] > 0 ? x[p + i] : slope * x[p + i];
        }
    }

    /** The nearest value in {@code [least, most]}; where they are out of order, {@code most}; NaN stays NaN. */
    static UnaryLoop<double[]> clamped(double least, double most) {
        return (x, p, z, r, count) -> clamped(least, most, x, p, z, r, count);
    }

    private static void clamped(double least, double most, double[] x, int p, double[] z, int r, int count) {
        int i = 0;
        for (; i <= count - WIDTH; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, p + i);
            DoubleVector raised = v.blend(least, v.compare(VectorOperators.LT, least));
            raised.blend(most, raised.compare(VectorOperators.GT, most)).intoArray(z, r + i);
        }
        for (; i < count; i++) {
            double raised = x[p + i] < least ? least : x[p + i];
            z[r + i] = raised > most ? most : raised;
        }
    }
}
