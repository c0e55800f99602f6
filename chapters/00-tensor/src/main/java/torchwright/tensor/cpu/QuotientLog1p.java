package torchwright.tensor.cpu;

/**
 * The logarithm of 1 + x for x in (-1, 0]; glibc: s_log1p.c, which descends from Sun's
 * fdlibm.
 *
 * <p>Note [Log by quotient]: 1 + x is brought to 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)). With
 * {@code s = f / (2 + f)}, ln (1 + f) = ln ((1 + s) / (1 - s)) = 2 s + 2 s^3/3 + 2 s^5/5 + ..., a series that converges
 * fast because {@code s} is small. What the addition 1 + x rounded away comes back as a correction.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // hexadecimal literals are exact
final class QuotientLog1p {
    private static final double TINY = 0x1p-29; // from here on two terms of the series in x are enough
    private static final double TINIEST = 0x1p-54;
    // Above this x, 1 + x is at least sqrt(1/2) as it is. Only 20 bits, because glibc compares the upper words.
    private static final double UNSCALED = -0x1.2bec4p-2;
    private static final double SQRT_TWO = 0x1.6a09ep0; // to 20 bits, for the same reason
    // Between these f is so near to 0 that two terms of its series are enough.
    private static final double SMALL_FROM = -0x1.8p-20;
    private static final double SMALL_TO = 0x1p-20;

    // ln 2 in two parts: the first has few digits, so that its product with k is exact.
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double TWO_THIRDS = 0x1.5555555555555p-1;
    // Near 2/3, 2/5, 2/7, ..., adjusted to be best over the interval.
    private static final double[] SERIES = {
        0x1.5555555555593p-1,
        0x1.999999997fa04p-2,
        0x1.2492494229359p-2,
        0x1.c71c51d8e78afp-3,
        0x1.7466496cb03dep-3,
        0x1.39a09d078c69fp-3,
        0x1.2f112df3e5244p-3
    };

    private QuotientLog1p() {}

    static double log1p(double x) {
        if (x > -TINIEST) {
            return x;
        }
        if (x > -TINY) {
            return Math.fma(-(x * x), 0.5, x);
        }
        if (x > UNSCALED) {
            return ofFraction(x, 0, 0);
        }
        double sum = 1 + x;
        double lost = (x - (sum - 1)) / sum;
        int exponent = Math.getExponent(sum);
        int k = Math.scalb(sum, -exponent) < SQRT_TWO ? exponent : exponent + 1;
        double f = Math.scalb(sum, -k) - 1;
        return f >= SMALL_FROM && f < SMALL_TO ? ofSmallFraction(f, k, lost) : ofFraction(f, k, lost);
    }

    /** {@code ln (2^k (1 + f))}; k is not 0, because x is not near 0. */
    private static double ofSmallFraction(double f, int k, double lost) {
        if (f == 0) {
            return Math.fma(k, LN2_HIGH, Math.fma(k, LN2_LOW, lost));
        }
        double rest = Math.fma(-TWO_THIRDS, f, 1) * (0.5 * f * f);
        return scaled(k, rest - Math.fma(k, LN2_LOW, lost), f);
    }

    private static double ofFraction(double f, int k, double lost) {
        double half = 0.5 * f * f;
        double s = f / (2 + f);
        double product = s * (seriesOf(s * s) + half);
        return k == 0 ? f - (half - product) : scaled(k, half - (Math.fma(k, LN2_LOW, lost) + product), f);
    }

    /** {@code k ln 2 + f - correction}. */
    private static double scaled(int k, double correction, double f) {
        return Math.fma(k, LN2_HIGH, -(correction - f));
    }

    /** The series in the square of s, two terms at a time, so that a processor can work on several pairs at once. */
    private static double seriesOf(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z2 * z4;
        double y = Math.fma(z, SERIES[0], z2 * Math.fma(SERIES[2], z, SERIES[1]));
        y = Math.fma(z4, Math.fma(SERIES[4], z, SERIES[3]), y);
        return Math.fma(z6, Math.fma(SERIES[6], z, SERIES[5]), y);
    }
}
