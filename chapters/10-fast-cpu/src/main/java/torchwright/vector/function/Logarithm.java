package torchwright.vector.function;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Natural logarithms in float32: {@code ln x} within 1 ulp, {@code ln(1 + x)} within 2.
 *
 * <p>Note [Logarithms]: {@code ln x = n ln 2 + ln m} with {@code x = 2^n m} and m in {@code [2/3, 4/3]}. As
 * {@code ln(1 + f)}, {@code ln m} is a polynomial of {@code f = m - 1} that begins with f itself, so that it keeps its
 * digits near {@code x = 1}, where the logarithm is 0.
 */
public final class Logarithm {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    /** The bits of 2/3: what a float has above them, in its exponent bits, is n. */
    private static final int TWO_THIRDS = 0x3f2aaaab;

    private static final int EXPONENT_BITS = 0xff800000;

    // ln(1 + f) = f + f^2 (C2 + C3 f + ... + C10 f^8), within 0.1 ulp
    private static final float C2 = -0.5f;
    private static final float C3 = 0x1.555506p-2f;
    private static final float C4 = -0x1.fffefap-3f;
    private static final float C5 = 0x1.99d05cp-3f;
    private static final float C6 = -0x1.559c3p-3f;
    private static final float C7 = 0x1.1ed452p-3f;
    private static final float C8 = -0x1.f33c0cp-4f;
    private static final float C9 = 0x1.1e72ap-3f;
    private static final float C10 = -0x1.07ab66p-3f;

    private static final float LN2 = 0x1.62e43p-1f;

    // A float below the normal range is brought into it first.
    private static final float RAISE = 0x1p23f;
    private static final float RAISED_BY = 23f;

    private Logarithm() {}

    /**
     * Computes {@code ln x} of elements that lie side by side.
     *
     * @param x     the arguments
     * @param p     the position of the first
     * @param z     receives the logarithms: NaN of negative numbers, -infinity of 0; may be the arguments at the same
     *              position
     * @param r     the position of the first
     * @param count how many
     */
    public static void log(float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(Logarithm::logs, x, p, z, r, count);
    }

    /**
     * Computes {@code ln(1 + x)} of elements that lie side by side.
     *
     * @param x     the arguments
     * @param p     the position of the first
     * @param z     receives the logarithms; may be the arguments at the same position
     * @param r     the position of the first
     * @param count how many
     */
    public static void log1p(float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(Logarithm::log1ps, x, p, z, r, count);
    }

    private static void logs(float[] x, int p, float[] z, int r, int count) {
        float[] normal = Chunk.buffer(Chunk.FACTORS);
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int some = Math.min(Chunk.SIZE, count - done);
            ofNormals(x, p + done, normal, some);
            mendSpecials(x, p + done, normal, z, r + done, some);
        }
    }

    /** The logarithms of positive finite numbers; for others, any number. */
    private static void ofNormals(float[] x, int p, float[] logs, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            VectorMask<Float> isSmall = v.compare(VectorOperators.LT, Float.MIN_NORMAL);
            FloatVector lowered = FloatVector.zero(SPECIES).blend(RAISED_BY, isSmall);
            IntVector bits = v.blend(v.mul(RAISE), isSmall).reinterpretAsInts();

            IntVector exponent = bits.sub(TWO_THIRDS).and(EXPONENT_BITS);
            FloatVector f = bits.sub(exponent).reinterpretAsFloats().sub(1f);
            IntVector whole = exponent.lanewise(VectorOperators.ASHR, Exponential.EXPONENT_SHIFT);
            FloatVector n = whole.add(Exponential.ROUNDING_BITS)
                    .reinterpretAsFloats()
                    .sub(Exponential.ROUNDING)
                    .sub(lowered);

            FloatVector tail = FloatVector.broadcast(SPECIES, C10);
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C9));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C8));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C7));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C6));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C5));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C4));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C3));
            tail = tail.fma(f, FloatVector.broadcast(SPECIES, C2));
            n.fma(FloatVector.broadcast(SPECIES, LN2), tail.fma(f.mul(f), f)).intoArray(logs, i);
        }
    }

    /** NaN and infinity are their own logarithms, a negative number has none, and that of 0 is -infinity. */
    private static void mendSpecials(float[] x, int p, float[] logs, float[] z, int r, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            // v - v is 0 for a number, and NaN for NaN and infinity.
            FloatVector.fromArray(SPECIES, logs, i)
                    .add(v.sub(v))
                    .blend(Float.POSITIVE_INFINITY, v.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY))
                    .blend(Float.NaN, v.compare(VectorOperators.LT, 0f))
                    .blend(Float.NEGATIVE_INFINITY, v.compare(VectorOperators.EQ, 0f))
                    .intoArray(z, r + i);
        }
    }

    /**
     * {@link #log1p} of whole vectors: what {@code u = 1 + x} lost of x in rounding is made good by the slope of the
     * logarithm, {@code 1 / u}.
     */
    static void log1ps(float[] x, int p, float[] z, int r, int count) {
        float[] logs = Chunk.buffer(Chunk.LOGARITHMS);
        for (int done = 0; done < count; done += Chunk.SIZE) {
            int some = Math.min(Chunk.SIZE, count - done);
            addOne(x, p + done, logs, some);
            logs(logs, 0, logs, 0, some);
            mend(x, p + done, logs, z, r + done, some);
        }
    }

    private static void addOne(float[] x, int p, float[] u, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector.fromArray(SPECIES, x, p + i).add(1f).intoArray(u, i);
        }
    }

    private static void mend(float[] x, int p, float[] logs, float[] z, int r, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            FloatVector u = v.add(1f);
            FloatVector lost = v.sub(u.sub(1f)).div(u);
            // At -1 and at infinity there is no slope, and nothing to mend.
            FloatVector known = lost.blend(0f, lost.compare(VectorOperators.NE, lost));
            // What is too small to change 1 is its own logarithm, and keeps its sign: -0 too.
            FloatVector.fromArray(SPECIES, logs, i)
                    .add(known)
                    .blend(v, u.compare(VectorOperators.EQ, 1f))
                    .intoArray(z, r + i);
        }
    }
}
