package torchwright.vector.ladder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rung of the ladder computes the same product. */
class RungTest {
    @ParameterizedTest
    @EnumSource
    void multipliesMatricesOfAnySize(Rung rung) {
        SplittableRandom random = new SplittableRandom(1);
        int[][] sizes = {{1, 1, 1}, {2, 3, 5}, {7, 65, 1}, {1, 9, 300}, {17, 130, 33}, {40, 64, 256}, {13, 66, 515}};
        for (int[] size : sizes) {
            int m = size[0];
            int k = size[1];
            int n = size[2];
            float[] a = wholeNumbers(random, m * k);
            float[] b = wholeNumbers(random, k * n);
            float[] c = new float[m * n];
            Arrays.fill(c, Float.NaN);
            rung.product().multiply(a, b, c, m, k, n);
            assertArrayEquals(product(a, b, m, k, n), c, rung + " " + Arrays.toString(size));
        }
    }

    /** Small whole numbers, whose products and sums are exact in any order. */
    private static float[] wholeNumbers(SplittableRandom random, int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextInt(-9, 10);
        }
        return numbers;
    }

    private static float[] product(float[] a, float[] b, int m, int k, int n) {
        float[] c = new float[m * n];
        for (int i = 0; i < m * n; i++) {
            for (int p = 0; p < k; p++) {
                c[i] += a[i / n * k + p] * b[p * n + i % n];
            }
        }
        return c;
    }
}
