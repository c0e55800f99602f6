package torchwright.vector.function;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * {@code x P(x)} in float32, where {@code P} is the probability that a normal random number is below x; torch: {@code
 * gelu}. Within 6 ulp for {@code x > -1} and 48 for {@code x > -5}; from -5.5 on downwards 0, where torch's is 0 too.
 *
 * <p>Note [Tail of the normal distribution]: the tail {@code Q(a) = P(-a)} falls like {@code e^(-a^2 / 2)}, over so many
 * powers of 2 that no polynomial follows it. Its logarithm is tame: {@code Q(a) = 2^W(a)}, and for a up to 5.5 a
 * polynomial W of degree 10 is as good as a float of that size can be. That 2 is raised and not e is worth two
 * operations: the whole part of W goes into the exponent bits as it is. {@code P(x)} is the tail on the left, and 1 less
 * the tail on the right, where only few digits of the tail count.
 *
 * <p>The usual way, {@code erf} by a quotient times a power of e, needs a division and a second polynomial beside that of
 * the power, and was half as fast (Zen 4).
 *
 * <p>Note [Sums that need not wait]: by Horner's scheme every step of a polynomial waits for the one before, and a
 * processor that has no room for the steps of many vectors waits too. Estrin's scheme joins neighbouring terms in pairs,
 * and pairs in pairs: two operations more, and a third of the waiting.
 */
public final class Gelu {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    /** From here on Q is lost beside 1, and {@code x Q(x)} is below 2^-22. */
    private static final float LARGEST = 5.5f;

    // W(a), within 2^-23; where W is below -4, within 2^-25 of its size
    private static final float W0 = -1f;
    private static final float W1 = -0x1.26aef8p+0f;
    private static final float W2 = -0x1.d6369cp-2f;
    private static final float W3 = -0x1.ae4b94p-5f;
    private static final float W4 = 0x1.cf4678p-8f;
    private static final float W5 = -0x1.9395b4p-14f;
    private static final float W6 = -0x1.ed3ec4p-13f;
    private static final float W7 = 0x1.0cf1aap-14f;
    private static final float W8 = -0x1.2c56e4p-17f;
    private static final float W9 = 0x1.6d2bc2p-21f;
    private static final float W10 = -0x1.7de72p-26f;

    // 2^f for f in [-0.5, 0.5], within 0.05 ulp
    private static final float C1 = 0x1.62e43p-1f;
    private static final float C2 = 0x1.ebfbdcp-3f;
    private static final float C3 = 0x1.c6af7cp-5f;
    private static final float C4 = 0x1.3b2dep-7f;
    private static final float C5 = 0x1.5f082ep-10f;
    private static final float C6 = 0x1.416b5ep-13f;

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
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            FloatVector magnitude = v.abs();
            VectorMask<Float> isLarge = magnitude.compare(VectorOperators.GT, LARGEST);
            FloatVector a = magnitude.blend(LARGEST, isLarge);

            // Note [Sums that need not wait]
            FloatVector a2 = a.mul(a);
            FloatVector a4 = a2.mul(a2);
            FloatVector w01 = a.fma(FloatVector.broadcast(SPECIES, W1), FloatVector.broadcast(SPECIES, W0));
            FloatVector w23 = a.fma(FloatVector.broadcast(SPECIES, W3), FloatVector.broadcast(SPECIES, W2));
            FloatVector w45 = a.fma(FloatVector.broadcast(SPECIES, W5), FloatVector.broadcast(SPECIES, W4));
            FloatVector w67 = a.fma(FloatVector.broadcast(SPECIES, W7), FloatVector.broadcast(SPECIES, W6));
            FloatVector w89 = a.fma(FloatVector.broadcast(SPECIES, W9), FloatVector.broadcast(SPECIES, W8));
            FloatVector high = a2.fma(FloatVector.broadcast(SPECIES, W10), w89);
            FloatVector w = a4.fma(a4.fma(high, a2.fma(w67, w45)), a2.fma(w23, w01));

            FloatVector rounded = w.add(Exponential.ROUNDING);
            FloatVector f = w.sub(rounded.sub(Exponential.ROUNDING));
            FloatVector f2 = f.mul(f);
            FloatVector c01 = f.fma(FloatVector.broadcast(SPECIES, C1), FloatVector.broadcast(SPECIES, 1f));
            FloatVector c23 = f.fma(FloatVector.broadcast(SPECIES, C3), FloatVector.broadcast(SPECIES, C2));
            FloatVector c45 = f.fma(FloatVector.broadcast(SPECIES, C5), FloatVector.broadcast(SPECIES, C4));
            FloatVector c456 = f2.fma(FloatVector.broadcast(SPECIES, C6), c45);
            FloatVector power = f2.fma(f2.fma(c456, c23), c01);

            // Of the rounded W only the whole number is left after the shift; added to the exponent it multiplies.
            FloatVector tail = power.reinterpretAsInts()
                    .add(rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, Exponential.EXPONENT_SHIFT))
                    .reinterpretAsFloats()
                    .blend(0f, isLarge);
            FloatVector rest = FloatVector.broadcast(SPECIES, 1f).sub(tail);
            v.mul(tail.blend(rest, v.compare(VectorOperators.GT, 0f))).intoArray(z, r + i);
        }
    }
}
