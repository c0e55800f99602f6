package torchwright.vector.function;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * {@code ln(1 + e^(beta x)) / beta} in float32, torch: softplus; within 3 ulp.
 *
 * <p>It is {@code (max(b, 0) + ln(1 + e^-|b|)) / beta} with {@code b = beta x}: no power of e overflows.
 */
public final class SmoothRelu {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    private SmoothRelu() {}

    /**
     * Computes the function of elements that lie side by side.
     *
     * @param beta      how sharp the bend is
     * @param threshold where {@code beta x} is larger, the result is x
     * @param x         the arguments
     * @param p         the position of the first
     * @param z         receives the values; may be the arguments at the same position
     * @param r         the position of the first
     * @param count     how many
     */
    public static void softplus(float beta, float threshold, float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(
                (from, at, to, into, some) -> vectors(beta, threshold, from, at, to, into, some), x, p, z, r, count);
    }

    private static void vectors(float beta, float threshold, float[] x, int p, float[] z, int r, int count) {
        float[] rests = Chunk.buffer(Chunk.POWERS);
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int some = Math.min(Chunk.SIZE, count - done);
            exponents(beta, x, p + done, rests, some);
            Exponential.vectors(rests, 0, rests, 0, some);
            Logarithm.log1ps(rests, 0, rests, 0, some);
            join(beta, threshold, x, p + done, rests, z, r + done, some);
        }
    }

    private static void exponents(float beta, float[] x, int p, float[] exponents, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector.fromArray(SPECIES, x, p + i).mul(beta).abs().neg().intoArray(exponents, i);
        }
    }

    private static void join(
            float beta, float threshold, float[] x, int p, float[] rests, float[] z, int r, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            FloatVector bent = v.mul(beta);
            FloatVector positive = bent.blend(0f, bent.compare(VectorOperators.LT, 0f));
            FloatVector soft =
                    positive.add(FloatVector.fromArray(SPECIES, rests, i)).div(beta);
            soft.blend(v, bent.compare(VectorOperators.GT, threshold)).intoArray(z, r + i);
        }
    }
}
