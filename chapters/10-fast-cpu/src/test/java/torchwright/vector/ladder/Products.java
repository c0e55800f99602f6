package torchwright.vector.ladder;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;

/** Checks one step of the ladder against the three loops, in the words of a reader. */
final class Products {
    private Products() {}

    /** A step: {@code c = a b}. */
    interface Step {
        void multiply(float[] a, float[] b, float[] c, int m, int k, int n);
    }

    static float[] filled(int length, Random random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }

    /**
     * Multiplies random matrices and compares with the sums in double.
     *
     * @param roundings how many roundings an element may differ by, in units of the sum of its products' sizes
     */
    static void check(Step step, int m, int k, int n, Random random, double roundings) {
        check(step, filled(m * k, random), filled(k * n, random), m, k, n, roundings);
    }

    static void check(Step step, float[] a, float[] b, int m, int k, int n, double roundings) {
        float[] aBefore = a.clone();
        float[] bBefore = b.clone();
        // What was in c must not matter; a number that is easy to recognise.
        float[] c = new float[m * n];
        Arrays.fill(c, 1000);
        step.multiply(a, b, c, m, k, n);
        if (!Arrays.equals(a, aBefore) || !Arrays.equals(b, bBefore)) {
            fail("a and b are only to be read, but " + (Arrays.equals(a, aBefore) ? "b" : "a") + " has changed");
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                compare(a, b, c, i, j, k, n, roundings);
            }
        }
    }

    private static void compare(float[] a, float[] b, float[] c, int i, int j, int k, int n, double roundings) {
        double sum = 0;
        double sizes = 0;
        for (int p = 0; p < k; p++) {
            double product = (double) a[i * k + p] * b[p * n + j];
            sum += product;
            sizes += Math.abs(product);
        }
        float actual = c[i * n + j];
        double allowed = sizes * roundings * Math.ulp(1f);
        boolean same = Double.isNaN(sum) ? Float.isNaN(actual) : Math.abs(actual - sum) <= allowed || actual == sum;
        if (!same) {
            fail("(" + c.length / n + ", " + k + ") x (" + k + ", " + n + "): c[" + i + ", " + j + "] is " + actual
                    + ", but row " + i + " of a times column " + j + " of b is " + (float) sum
                    + suspicion(actual, sum));
        }
    }

    private static String suspicion(float actual, double sum) {
        if (Math.abs(actual - sum - 1000) < 1) {
            return "\nThe difference is the 1000 that was in c before.";
        }
        if (actual == 1000) {
            return "\nNothing was written there: 1000 was in c before.";
        }
        if (actual == 0) {
            return "\nNothing was added there.";
        }
        if (Double.isNaN(sum)) {
            return "\nA NaN in b must reach the sum, also where its factor is 0.";
        }
        return "";
    }
}
