package torchwright.vector.ladder;

/** A way to multiply two matrices that lie row after row in plain arrays. */
@FunctionalInterface
public interface ArrayProduct {
    /**
     * Multiplies, {@code c = a b}.
     *
     * @param a {@code (m, k)}
     * @param b {@code (k, n)}
     * @param c receives the product, {@code (m, n)}
     * @param m the rows of a
     * @param k the columns of a, which are as many as the rows of b
     * @param n the columns of b
     */
    void multiply(float[] a, float[] b, float[] c, int m, int k, int n);
}
