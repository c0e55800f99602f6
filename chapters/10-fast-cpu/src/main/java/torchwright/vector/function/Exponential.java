package torchwright.vector.function;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.kit.Todo;
import torchwright.vector.Lanes;

/**
 * {@code e^x} in float32, within 1 ulp; results below the normal range too.
 *
 * <p>Note [Powers of e]: {@code e^x = 2^n e^f} with {@code x = n ln 2 + f}. For the nearest whole {@code n}, {@code f}
 * is in {@code [-0.35, 0.35]}, where a polynomial of degree 6 is as good as a float can be; and {@code 2^n} is no
 * computation at all: {@code n + 127} are the exponent bits of a float. {@code ln 2} is subtracted in two parts, the
 * first with so few digits that {@code n} times it is exact.
 *
 * <p>Note [No vector leaves its loop]: the compiler keeps a vector in a register only where it sees the vector's whole
 * life. A method of our own that takes or returns one is inlined as long as the compiler's budget for a loop lasts, and
 * where it does not, vectors become objects: tenfold slower, and not in every run. The JDK's own methods have a larger
 * budget; that of JDK 17 lasts for some forty operations. So each function here is one loop over arrays, of about thirty
 * operations, and a longer one is several loops, which run one after the other over a {@link Chunk} that stays in the
 * nearest cache. What is used much repeats the lines of the power of e instead: a loop that only moves numbers between
 * two others costs time too.
 */
public final class Exponential {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    static final float LOG2_E = 0x1.715476p+0f;
    static final float LN2_HIGH = 0x1.63p-1f;
    static final float LN2_LOW = -2.12194440e-4f;

    /** Added to a small float, this rounds it to a whole number, which then stands in the last bits of the sum. */
    static final float ROUNDING = 0x1.8p23f;

    static final int EXPONENT_SHIFT = 23;

    /** A float {@code 2^n} has these exponent bits, as a number, beside n. */
    static final int BIAS = 127;

    /** The bits of {@link #ROUNDING}: with a whole number added to them they are the float's sum with it. */
    static final int ROUNDING_BITS = 0x4b400000;

    // From here on e^x is infinite, and from there on 0.
    private static final float HIGHEST = 89f;
    static final float LOWEST = -104f;

    /** Below, e^x is no normal float. */
    static final float LOWEST_NORMAL = -87.336f;

    // e^f = 1 + f + C2 f^2 + ... + C6 f^6, within 0.06 ulp
    static final float C2 = 0x1.fffffcp-2f;
    static final float C3 = 0x1.55548cp-3f;
    static final float C4 = 0x1.555858p-5f;
    static final float C5 = 0x1.123ddcp-7f;
    static final float C6 = 0x1.6ac706p-10f;

    private Exponential() {}

    /**
     * Computes {@code e^x} of elements that lie side by side.
     *
     * @param x     the exponents
     * @param p     the position of the first
     * @param z     receives the powers; may be the exponents at the same position
     * @param r     the position of the first
     * @param count how many
     */
    public static void exp(float[] x, int p, float[] z, int r, int count) {
        WholeVectors.run(Exponential::vectors, x, p, z, r, count);
    }

    /** {@link #exp} of whole vectors. */
    static void vectors(float[] x, int p, float[] z, int r, int count) {
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            // NaN is neither too large nor too small, and makes its own way through the arithmetic.
            FloatVector bounded = v.blend(HIGHEST, v.compare(VectorOperators.GT, HIGHEST))
                    .blend(LOWEST, v.compare(VectorOperators.LT, LOWEST));
            FloatVector rounded =
                    bounded.fma(FloatVector.broadcast(SPECIES, LOG2_E), FloatVector.broadcast(SPECIES, ROUNDING));
            FloatVector n = rounded.sub(ROUNDING);

            // 2^n may be no normal float though e^x is one, or nearly: so it is multiplied in two halves.
            IntVector whole = rounded.reinterpretAsInts().sub(ROUNDING_BITS);
            IntVector half = whole.lanewise(VectorOperators.ASHR, 1);
            IntVector other = whole.sub(half);
            FloatVector scale = half.add(BIAS)
                    .lanewise(VectorOperators.LSHL, EXPONENT_SHIFT)
                    .reinterpretAsFloats();
            FloatVector scaleToo = other.add(BIAS)
                    .lanewise(VectorOperators.LSHL, EXPONENT_SHIFT)
                    .reinterpretAsFloats();
            // Exercise 10.8: Compute e^r, where r is what is left of x after n times the logarithm of 2 is taken away,
            // and store it times two to the n.
            // Page: 10-fast-cpu.html#powers-of-e
            throw new Todo("10.8");
        }
    }
}
