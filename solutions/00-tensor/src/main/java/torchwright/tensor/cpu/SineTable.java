package torchwright.tensor.cpu;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Sine and cosine of k/128, each as the unevaluated sum of two doubles: about 107 bits.
 *
 * <p>The tables are computed with the Taylor series when the class is loaded. In those printed in glibc 18 of
 * the 220 low parts end in other bits, a difference of 2^-105 of the value: far too little to move a result.
 */
final class SineTable {
    /** How many steps make one radian. */
    static final int STEPS = 128;
    /** How many angles the tables hold: up to 0.855, just beyond pi/4. */
    private static final int SIZE = 110;
    // 2^-107 is 6e-33: 40 digits leave room for the rounding of the sum.
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-40");

    /** The doubles nearest to sin(k/128). */
    static final double[] SINE = new double[SIZE];
    /** What is missing in {@link #SINE}. */
    static final double[] SINE_LOW = new double[SIZE];
    /** The doubles nearest to cos(k/128). */
    static final double[] COSINE = new double[SIZE];
    /** What is missing in {@link #COSINE}. */
    static final double[] COSINE_LOW = new double[SIZE];

    static {
        for (int k = 0; k < SIZE; k++) {
            BigDecimal angle = new BigDecimal((double) k / STEPS);
            split(series(angle, angle, 1), SINE, SINE_LOW, k);
            split(series(angle, BigDecimal.ONE, 0), COSINE, COSINE_LOW, k);
        }
    }

    private SineTable() {}

    /** Sums {@code x^n/n! - x^(n+2)/(n+2)! + ...}: the sine from n = 1, the cosine from n = 0. */
    private static BigDecimal series(BigDecimal x, BigDecimal firstTerm, int firstPower) {
        BigDecimal minusSquare = x.multiply(x).negate();
        BigDecimal sum = firstTerm;
        BigDecimal term = firstTerm;
        for (int n = firstPower + 1; term.abs().compareTo(NEGLIGIBLE) > 0; n += 2) {
            term = term.multiply(minusSquare).divide(BigDecimal.valueOf((long) n * (n + 1)), DIGITS);
            sum = sum.add(term);
        }
        return sum;
    }

    private static void split(BigDecimal exact, double[] high, double[] low, int k) {
        high[k] = exact.doubleValue();
        low[k] = exact.subtract(new BigDecimal(high[k])).doubleValue();
    }
}
