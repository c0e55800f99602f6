package torchwright.vector.function;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * {@code x P(x)} in float32, where {@code P} is the probability that a normal random number is below x; torch: {@code
 * gelu}. Within 6 ulp for {@code x > -1} and 32 for {@code x > -5}; below, the digits of P are lost one by one.
 *
 * <p>Note [Tail of the normal distribution]: {@code P(x) = erfc(-x / sqrt 2) / 2}, and for {@code t = |x| / sqrt 2} is
 * {@code erfc t = s e^(u R(u) - t^2)} with {@code s = 1 / (1 + t / 2)}, {@code u = 1 - s} and a polynomial R (the form is
 * that of Numerical Recipes, turned so that it is exact at 0; the coefficients are fitted to floats). The right side is
 * 1 less the left.
 */
public final class Gelu {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    private static final float SQRT_HALF = 0.70710677f;

    // R(u), where u R(u) is within 5e-8
    private static final float C0 = -0x1.41bb5ep+0f;
    private static final float C1 = -0x1.362c6ep-2f;
    private static final float C2 = 0x1.3f5246p-3f;
    private static final float C3 = 0x1.e6b42cp-3f;
    private static final float C4 = -0x1.24c91ep-3f;
    private static final float C5 = 0x1.d67a3cp-2f;
    private static final float C6 = -0x1.ba8d4p-1f;
    private static final float C7 = 0x1.2a11d2p-1f;
    private static final float C8 = -0x1.11a40cp-3f;

    private Gelu() {}

    /**
     * Computes {@code x P(x)} of elements that lie side by side.
     *
     * @param x     the arguments
     * @param p     the position of the first
     * @param z     receives the values; may be the arguments at the same position
     * @param r     the position of the first
     * @param count how many
     */
    public static void gelu(float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(Gelu::vectors, x, p, z, r, count);
    }

    private static void vectors(float[] x, int p, float[] z, int r, int count) {
        float[] exponents = Chunk.buffer(Chunk.POWERS);
        float[] factors = Chunk.buffer(Chunk.FACTORS);
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int some = Math.min(Chunk.SIZE, count - done);
            exponents(x, p + done, exponents, factors, some);
            join(x, p + done, exponents, factors, z, r + done, some);
        }
    }

    /** Writes {@code u R(u) - t^2} and {@code s / 2}: Note [Tail of the normal distribution]. */
    private static void exponents(float[] x, int p, float[] exponents, float[] factors, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector t = FloatVector.fromArray(SPECIES, x, p + i).abs().mul(SQRT_HALF);
            FloatVector halfOfS = FloatVector.broadcast(SPECIES, 1f).div(t.add(2f));
            halfOfS.intoArray(factors, i);
            FloatVector u = halfOfS.fma(FloatVector.broadcast(SPECIES, -2f), FloatVector.broadcast(SPECIES, 1f));
            // Estrin's scheme has some operations more than Horner's, but they need not wait for each other.
            FloatVector u2 = u.mul(u);
            FloatVector c01 = u.fma(FloatVector.broadcast(SPECIES, C1), FloatVector.broadcast(SPECIES, C0));
            FloatVector c23 = u.fma(FloatVector.broadcast(SPECIES, C3), FloatVector.broadcast(SPECIES, C2));
            FloatVector c45 = u.fma(FloatVector.broadcast(SPECIES, C5), FloatVector.broadcast(SPECIES, C4));
            FloatVector c67 = u.fma(FloatVector.broadcast(SPECIES, C7), FloatVector.broadcast(SPECIES, C6));
            FloatVector u4 = u2.mul(u2);
            FloatVector high = u4.fma(FloatVector.broadcast(SPECIES, C8), u2.fma(c67, c45));
            FloatVector q = u4.fma(high, u2.fma(c23, c01));
            t.neg().fma(t, q.mul(u)).intoArray(exponents, i);
        }
    }

    /** Raises e to the exponents, and joins the two sides. */
    private static void join(float[] x, int p, float[] exponents, float[] factors, float[] z, int r, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector exponent = FloatVector.fromArray(SPECIES, exponents, i);
            VectorMask<Float> isTiny = exponent.compare(VectorOperators.LT, Exponential.LOWEST_NORMAL);
            FloatVector bounded = exponent.blend(Exponential.LOWEST_NORMAL, isTiny);
            // Note [Powers of e], and [No vector leaves its loop]
            FloatVector rounded = bounded.fma(
                    FloatVector.broadcast(SPECIES, Exponential.LOG2_E),
                    FloatVector.broadcast(SPECIES, Exponential.ROUNDING));
            FloatVector n = rounded.sub(Exponential.ROUNDING);
            FloatVector f = n.fma(FloatVector.broadcast(SPECIES, -Exponential.LN2_HIGH), bounded);
            f = n.fma(FloatVector.broadcast(SPECIES, -Exponential.LN2_LOW), f);
            FloatVector power = FloatVector.broadcast(SPECIES, Exponential.C6);
            power = power.fma(f, FloatVector.broadcast(SPECIES, Exponential.C5));
            power = power.fma(f, FloatVector.broadcast(SPECIES, Exponential.C4));
            power = power.fma(f, FloatVector.broadcast(SPECIES, Exponential.C3));
            power = power.fma(f, FloatVector.broadcast(SPECIES, Exponential.C2));
            power = power.fma(f, FloatVector.broadcast(SPECIES, 1f));
            power = power.fma(f, FloatVector.broadcast(SPECIES, 1f));
            FloatVector scale = rounded.reinterpretAsInts()
                    .sub(Exponential.ROUNDING_BITS - Exponential.BIAS)
                    .lanewise(VectorOperators.LSHL, Exponential.EXPONENT_SHIFT)
                    .reinterpretAsFloats();
            FloatVector halfOfS = FloatVector.fromArray(SPECIES, factors, i);
            FloatVector left = power.mul(scale).blend(0f, isTiny).mul(halfOfS);
            FloatVector right = FloatVector.broadcast(SPECIES, 1f).sub(left);
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.mul(left.blend(right, v.compare(VectorOperators.GT, 0f))).intoArray(z, r + i);
        }
    }
}
