package torchwright.vector.function;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * The logistic function {@code 1 / (1 + e^-x)} in float32, and what is made of it; within 3 ulp, silu within 3 for
 * {@code x > -87}, gelu by tanh within 32 for {@code x > -5}; 0 below the normal range.
 *
 * <p>Note [Two sides of the sigmoid]: {@code e^-x} overflows where x is very negative, and the last digits are lost
 * there. With {@code e = e^-|x|}, which is never above 1, it is {@code 1 / (1 + e)} on the right and {@code e / (1 + e)}
 * on the left: the same divisor, and a good quotient everywhere.
 */
public final class Logistic {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    // sqrt(2 / pi) and its product with 0.044715, twice, since 0.5 (1 + tanh u) is the sigmoid of 2 u
    private static final float GELU_SLOPE = 1.5957692f;
    private static final float GELU_CUBIC = 0.071354814f;

    private Logistic() {}

    /**
     * Computes {@code 1 / (1 + e^-x)} of elements that lie side by side.
     *
     * @param x     the arguments
     * @param p     the position of the first
     * @param z     receives the values; may be the arguments at the same position
     * @param r     the position of the first
     * @param count how many
     */
    public static void sigmoid(float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(Logistic::sigmoids, x, p, z, r, count);
    }

    /**
     * Computes {@code x / (1 + e^-x)} of elements that lie side by side; torch: {@code silu}.
     *
     * @param x     the arguments
     * @param p     the position of the first
     * @param z     receives the values; may be the arguments at the same position
     * @param r     the position of the first
     * @param count how many
     */
    public static void silu(float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(Logistic::silus, x, p, z, r, count);
    }

    /**
     * Computes {@code 0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))} of elements that lie side by side; torch:
     * {@code gelu(approximate='tanh')}.
     *
     * @param x     the arguments
     * @param p     the position of the first
     * @param z     receives the values; may be the arguments at the same position
     * @param r     the position of the first
     * @param count how many
     */
    public static void geluByTanh(float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(Logistic::gelusByTanh, x, p, z, r, count);
    }

    private static void sigmoids(float[] x, int p, float[] z, int r, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            FloatVector mirrored = v.abs().neg();
            VectorMask<Float> isTiny = mirrored.compare(VectorOperators.LT, Exponential.LOWEST_NORMAL);
            FloatVector bounded = mirrored.blend(Exponential.LOWEST_NORMAL, isTiny);
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
            FloatVector e = power.mul(scale).blend(0f, isTiny);
            FloatVector dividend = e.blend(1f, v.compare(VectorOperators.GE, 0f));
            dividend.div(e.add(1f)).intoArray(z, r + i);
        }
    }

    private static void silus(float[] x, int p, float[] z, int r, int count) {
        float[] factors = Chunk.buffer(Chunk.FACTORS);
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int some = Math.min(Chunk.SIZE, count - done);
            sigmoids(x, p + done, factors, 0, some);
            multiply(x, p + done, factors, z, r + done, some);
        }
    }

    private static void gelusByTanh(float[] x, int p, float[] z, int r, int count) {
        float[] factors = Chunk.buffer(Chunk.FACTORS);
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int some = Math.min(Chunk.SIZE, count - done);
            bend(x, p + done, factors, some);
            sigmoids(factors, 0, factors, 0, some);
            multiply(x, p + done, factors, z, r + done, some);
        }
    }

    /** {@code 2 sqrt(2 / pi) (x + 0.044715 x^3)}. */
    private static void bend(float[] x, int p, float[] z, int count) {
        FloatVector cubic = FloatVector.broadcast(SPECIES, GELU_CUBIC);
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.mul(v.mul(v).fma(cubic, FloatVector.broadcast(SPECIES, GELU_SLOPE)))
                    .intoArray(z, i);
        }
    }

    private static void multiply(float[] x, int p, float[] factors, float[] z, int r, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.mul(FloatVector.fromArray(SPECIES, factors, i)).intoArray(z, r + i);
        }
    }
}
