package torchwright.tensor.cpu;

/**
 * Sine and cosine by table and short polynomial; glibc: {@code sincos} in s_sincos.c, which
 * is IBM's Accurate Mathematical Library without its slow last resort.
 *
 * <p>Note [An angle in two doubles]: the angle is brought below 0.86 by taking off quarter turns. A quarter turn has no
 * end of digits, so what is left is kept as {@code rest + tail}, where {@code tail} is far below the last bit of
 * {@code rest}. Then {@code rest = k/128 + t}, the table has the sine and cosine of k/128, and the addition theorem
 * does the rest: sin(a + t) = sin a cos t + cos a sin t.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // hexadecimal literals are exact
final class TableSine {
    private static final double NO_TURN = 0x1.b6p-1; // 0.855
    private static final double ONE_TURN = 0x1.368fdp1; // 2.426, which is pi/2 + 0.855

    private static final double QUARTER = 0x1.921fb54442d18p0; // the double nearest to pi/2
    private static final double QUARTER_LOW = 0x1.1a62633145c07p-54; // what is missing in it
    private static final double QUARTERS_PER_RADIAN = 0x1.45f306dc9c883p-1; // 2/pi
    // pi/2 in four parts. The first two have few digits, so that their product with a number of turns is exact.
    private static final double PART_1 = 0x1.921fb58p0;
    private static final double PART_2 = -0x1.dde973cp-27;
    private static final double PART_3 = -0x1.cb3b398p-55;
    private static final double PART_4 = -0x1.d747f23e32ed7p-83;
    // Adding 1.5 * 2^52 pushes the fraction out of a double; adding 1.5 * 2^45 leaves seven bits of it: 128 = 2^7.
    private static final double TO_INTEGER = 0x1.8p52;
    private static final double TO_STEP = 0x1.8p45;

    private static final double SMALL = 0x1.020c49ba5e354p-3; // 0.126: below it the series needs no table
    // sin t = t - t^3/3! + t^5/5! - ..., adjusted to be best over the interval.
    private static final double SINE_3 = -0x1.5555555555555p-3;
    private static final double SINE_5 = 0x1.1111111110ecep-7;
    private static final double SINE_7 = -0x1.a01a019db08b8p-13;
    private static final double SINE_9 = 0x1.71de27b9a7ed9p-19;
    private static final double SINE_11 = -0x1.addffc2fcdf59p-26;
    // The same for |t| <= 1/256: sin t, and 1 - cos t.
    private static final double SHORT_SINE_3 = -0x1.5555555555515p-3;
    private static final double SHORT_SINE_5 = 0x1.11110e829872fp-7;
    private static final double SHORT_COSINE_2 = 0.5;
    private static final double SHORT_COSINE_4 = -0x1.5555555555535p-5;
    private static final double SHORT_COSINE_6 = 0x1.6c16bedd9e239p-10;

    private TableSine() {}

    static double sin(double x) {
        return ahead(x, 0);
    }

    static double cos(double x) {
        // cos x = sin(x + pi/2): a quarter turn ahead.
        return ahead(x, 1);
    }

    /** The sine of an angle {@code quarters} quarter turns ahead of {@code x}; see Note [An angle in two doubles]. */
    private static double ahead(double x, int quarters) {
        if (x < NO_TURN) {
            return ofQuadrant(x, 0, quarters);
        }
        if (x < ONE_TURN) {
            double difference = x - QUARTER;
            double rest = difference - QUARTER_LOW;
            return ofQuadrant(rest, difference - rest - QUARTER_LOW, quarters + 1);
        }
        double shifted = Math.fma(x, QUARTERS_PER_RADIAN, TO_INTEGER);
        double turns = shifted - TO_INTEGER;
        double coarse = Math.fma(-turns, PART_2, Math.fma(-turns, PART_1, x));
        double fine = Math.fma(-turns, PART_3, coarse);
        double fineTail = Math.fma(-turns, PART_3, coarse - fine);
        double rest = Math.fma(-turns, PART_4, fine);
        double tail = fineTail + Math.fma(-turns, PART_4, fine - rest);
        return ofQuadrant(rest, tail, quarters + (int) turns);
    }

    private static double ofQuadrant(double rest, double tail, int quarters) {
        double value = (quarters & 1) == 0 ? sineOfRest(rest, tail) : cosineOfRest(rest, tail);
        return (quarters & 2) == 0 ? value : -value;
    }

    private static double sineOfRest(double rest, double tail) {
        double size = Math.abs(rest);
        if (size < SMALL) {
            return sineOfSmall(rest, tail);
        }
        double sizeTail = rest > 0 ? tail : -tail;
        int k = nearestStep(size);
        double t = size - (double) k / SineTable.STEPS;
        double square = t * t;
        double sine = t + Math.fma(t * square, shortSine(square), sizeTail);
        double versine = Math.fma(sizeTail, t, square * shortVersine(square));
        // sin a cos t + cos a sin t = sin a - sin a (1 - cos t) + cos a sin t, the smallest terms first.
        double correction = Math.fma(sine, SineTable.COSINE_LOW[k], SineTable.SINE_LOW[k]);
        correction = Math.fma(-versine, SineTable.SINE[k], correction);
        correction = Math.fma(sine, SineTable.COSINE[k], correction);
        return Math.copySign(SineTable.SINE[k] + correction, rest);
    }

    private static double cosineOfRest(double rest, double tail) {
        double size = Math.abs(rest);
        int k = nearestStep(size);
        double t = size - (double) k / SineTable.STEPS + (rest < 0 ? -tail : tail);
        double square = t * t;
        double sine = Math.fma(t * square, shortSine(square), t);
        double versine = square * shortVersine(square);
        // cos a cos t - sin a sin t = cos a - cos a (1 - cos t) - sin a sin t, the smallest terms first.
        double correction = Math.fma(-sine, SineTable.SINE_LOW[k], SineTable.COSINE_LOW[k]);
        correction = Math.fma(-versine, SineTable.COSINE[k], correction);
        correction = Math.fma(-sine, SineTable.SINE[k], correction);
        return SineTable.COSINE[k] + correction;
    }

    private static double sineOfSmall(double rest, double tail) {
        double square = rest * rest;
        double y = Math.fma(SINE_11, square, SINE_9);
        y = Math.fma(y, square, SINE_7);
        y = Math.fma(y, square, SINE_5);
        y = Math.fma(y, square, SINE_3);
        // sin(r + e) = sin r + e cos r, and cos r is about 1 - r^2/2.
        return rest + Math.fma(Math.fma(y, rest, -(0.5 * tail)), square, tail);
    }

    /** The k for which k/128 is nearest; a tie goes to the even one. */
    private static int nearestStep(double size) {
        return (int) ((size + TO_STEP - TO_STEP) * SineTable.STEPS);
    }

    private static double shortSine(double square) {
        return Math.fma(square, SHORT_SINE_5, SHORT_SINE_3);
    }

    private static double shortVersine(double square) {
        return Math.fma(Math.fma(square, SHORT_COSINE_6, SHORT_COSINE_4), square, SHORT_COSINE_2);
    }
}
