package torchwright.vector.ladder;

import java.util.Arrays;

/**
 * The three loops in another order: a row of the result is the sum of multiples of b's rows.
 *
 * <p>{@code c[i, :] = a[i, 0] b[0, :] + a[i, 1] b[1, :] + ...} The inner loop walks along rows, in the order of memory:
 * every line that is fetched is used up, and the next one is fetched ahead. Each element still adds its products in the
 * same order, so that its bits are those of {@link NaiveProduct}.
 */
public final class RowProduct {
    private RowProduct() {}

    /**
     * Multiplies.
     *
     * @param a {@code (m, k)}, row after row
     * @param b {@code (k, n)}, row after row
     * @param c receives the product, {@code (m, n)}
     * @param m the rows of a
     * @param k the columns of a
     * @param n the columns of b
     */
    public static void multiply(float[] a, float[] b, float[] c, int m, int k, int n) {
        Arrays.fill(c, 0, m * n, 0);
        // tag::ex-10.2[]
        for (int i = 0; i < m; i++) {
            for (int p = 0; p < k; p++) {
                float factor = a[i * k + p];
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += factor * b[p * n + j];
                }
            }
        }
        // end::ex-10.2[]
    }
}
