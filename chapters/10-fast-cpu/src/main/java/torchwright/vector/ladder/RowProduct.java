package torchwright.vector.ladder;

import java.util.Arrays;
import torchwright.kit.Todo;

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
        // Exercise 10.2: Multiply two matrices so that the innermost loop walks along a row of b and a row of c.
        // Page: 10-fast-cpu.html#walk-as-memory-lies
        throw new Todo("10.2");
    }
}
