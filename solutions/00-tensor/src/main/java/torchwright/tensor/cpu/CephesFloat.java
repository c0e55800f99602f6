package torchwright.tensor.cpu;

/**
 * Logarithm, sine and cosine in single precision, as torch's AVX2 kernel of {@code normal_} computes them.
 *
 * <p>Note [Cephes, not libm]: torch draws normals eight at a time with Moshier's Cephes polynomials (avx_mathfun.h).
 * They are off by up to an ulp here and there, and the compiler contracts {@code a * b + c} into one rounding. To give
 * the same numbers this class has the same coefficients and the same fused operations in the same order; Java's own
 * functions, though closer to the truth, would differ in about every tenth normal.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients have their published digits
final class CephesFloat {
    private static final float SQRT_HALF = 0.70710678f;
    // ln 2 in two parts: the first has few digits, so that its product with an exponent is exact.
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float[] LOG = {
        7.0376836292e-2f,
        -1.1514610310e-1f,
        1.1676998740e-1f,
        -1.2420140846e-1f,
        1.4249322787e-1f,
        -1.6668057665e-1f,
        2.0000714765e-1f,
        -2.4999993993e-1f,
        3.3333331174e-1f
    };

    private static final float FOUR_OVER_PI = 1.27323954473516f;
    // pi / 4 in three parts, for the same reason.
    private static final float[] MINUS_QUARTER_PI = {-0.78515625f, -2.4187564849853515625e-4f, -3.77489497744594108e-8f
    };
    private static final float[] COSINE = {2.443315711809948e-5f, -1.388731625493765e-3f, 4.166664568298827e-2f};
    private static final float[] SINE = {-1.9515295891e-4f, 8.3321608736e-3f, -1.6666654611e-1f};

    private CephesFloat() {}

    /**
     * The natural logarithm.
     *
     * @param x positive, finite and not subnormal
     * @return ln x
     */
    static float log(float x) {
        int exponent = Math.getExponent(x) + 1;
        float mantissa = Math.scalb(x, -exponent);
        // m in [sqrt(1/2), sqrt(2)), so that m - 1 is small.
        float m = mantissa;
        if (mantissa < SQRT_HALF) {
            exponent--;
            m = mantissa + mantissa;
        }
        float t = m - 1;
        float square = t * t;
        float y = horner(LOG, t) * t;
        y = Math.fma(y, square, exponent * LN2_LOW);
        y = Math.fma(-square, 0.5f, y);
        return Math.fma(exponent, LN2_HIGH, t + y);
    }

    /**
     * The cosine.
     *
     * @param x an angle in radians, below 8192
     * @return cos x
     */
    static float cos(float x) {
        // cos x = sin(x + pi/2): two eighths of a turn ahead.
        return eighth(Math.abs(x), 2);
    }

    /**
     * The sine.
     *
     * @param x an angle in radians, at least 0 and below 8192
     * @return sin x
     */
    static float sin(float x) {
        return eighth(x, 0);
    }

    private static float eighth(float x, int ahead) {
        // The nearest even multiple of pi/4 is taken off; what is left lies in [-pi/4, pi/4].
        int octant = (int) (x * FOUR_OVER_PI) + 1 & ~1;
        float rest = x;
        for (float part : MINUS_QUARTER_PI) {
            rest = Math.fma(octant, part, rest);
        }
        int turned = octant + ahead;
        float value = (turned & 2) == 0 ? sineOfSmall(rest) : cosineOfSmall(rest);
        return (turned & 4) == 0 ? value : -value;
    }

    private static float cosineOfSmall(float x) {
        float square = x * x;
        float y = horner(COSINE, square) * square;
        return Math.fma(y, square, -(0.5f * square)) + 1;
    }

    private static float sineOfSmall(float x) {
        float square = x * x;
        float y = horner(SINE, square) * square;
        return Math.fma(y, x, x);
    }

    private static float horner(float[] coefficients, float x) {
        float y = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            y = Math.fma(y, x, coefficients[i]);
        }
        return y;
    }
}
