package torchwright.vector.function;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * {@code tanh x} in float32, within 3 ulp.
 *
 * <p>Note [Tanh without cancelling]: {@code tanh |x| = -t / (t + 2)} with {@code t = e^(-2|x|) - 1}. Near 0 the power of
 * e is near 1, and subtracting 1 from it would leave few digits; so the polynomial is that of {@code e^f - 1}, and the
 * 1 is subtracted from {@code 2^n} instead: {@code t = 2^n (e^f - 1) + (2^n - 1)}. See Note [Powers of e].
 */
public final class HyperbolicTangent {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    /** Where -2|x| is lower, tanh is 1 to the last bit. */
    private static final float LOWEST = -20f;

    // e^f - 1 = f + f^2 (C2 + C3 f + ... + C7 f^5), within 0.2 ulp
    private static final float C2 = 0.5f;
    private static final float C3 = 0x1.555554p-3f;
    private static final float C4 = 0x1.5554eap-5f;
    private static final float C5 = 0x1.1113acp-7f;
    private static final float C6 = 0x1.6d836ep-10f;
    private static final float C7 = 0x1.972dd8p-13f;

    private HyperbolicTangent() {}

    /**
     * Computes {@code tanh x} of elements that lie side by side.
     *
     * @param x     the arguments
     * @param p     the position of the first
     * @param z     receives the values; may be the arguments at the same position
     * @param r     the position of the first
     * @param count how many
     */
    public static void tanh(float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(HyperbolicTangent::vectors, x, p, z, r, count);
    }

    private static void vectors(float[] x, int p, float[] z, int r, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            FloatVector doubled = v.abs().mul(-2f);
            FloatVector bounded = doubled.blend(LOWEST, doubled.compare(VectorOperators.LT, LOWEST));

            FloatVector rounded = bounded.fma(
                    FloatVector.broadcast(SPECIES, Exponential.LOG2_E),
                    FloatVector.broadcast(SPECIES, Exponential.ROUNDING));
            FloatVector n = rounded.sub(Exponential.ROUNDING);
            FloatVector f = n.fma(FloatVector.broadcast(SPECIES, -Exponential.LN2_HIGH), bounded);
            f = n.fma(FloatVector.broadcast(SPECIES, -Exponential.LN2_LOW), f);

            FloatVector tail = FloatVector.broadcast(SPECIES, C7);
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C6));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C5));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C4));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C3));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C2));
            FloatVector power = tail.fma(f.mul(f), f);

            IntVector exponent = rounded.reinterpretAsInts().sub(Exponential.ROUNDING_BITS - Exponential.BIAS);
            FloatVector scale = exponent.lanewise(VectorOperators.LSHL, Exponential.EXPONENT_SHIFT)
                    .reinterpretAsFloats();
            FloatVector t = power.fma(scale, scale.sub(1f));
            IntVector sign = v.reinterpretAsInts().and(Integer.MIN_VALUE);
            IntVector magnitude = t.div(t.add(2f)).abs().reinterpretAsInts();
            magnitude.or(sign).reinterpretAsFloats().intoArray(z, r + i);
        }
    }
}
