package torchwright.vector.ladder;

/**
 * The definition of a product as three loops: an element of the result after the other.
 *
 * <p>It walks down a column of b for every element. Neighbours in a column lie a whole row apart, so nearly every step
 * fetches another line of 64 bytes from memory, and uses four of them. And each addition waits for the one before it.
 */
public final class NaiveProduct {
    private NaiveProduct() {}

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
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                float sum = 0;
                for (int p = 0; p < k; p++) {
                    sum += a[i * k + p] * b[p * n + j];
                }
                c[i * n + j] = sum;
            }
        }
    }
}
