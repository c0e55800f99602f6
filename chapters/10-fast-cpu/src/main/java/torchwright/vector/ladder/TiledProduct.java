package torchwright.vector.ladder;

import java.util.Arrays;
import torchwright.kit.Todo;

/**
 * The product cut into blocks that stay in the cache.
 *
 * <p>{@link RowProduct} walks through all of b for every row of c: if b is larger than the cache, it comes from memory
 * every time. A block of b that is small enough to stay is used for all rows of c before the next one comes.
 */
public final class TiledProduct {
    /** The rows of a block of b. */
    static final int DEPTH = 64;

    /** The columns of a block of b: with {@link #DEPTH}, 64 KiB, a part of every second cache. */
    static final int WIDTH = 256;

    private TiledProduct() {}

    /**
     * Multiplies, {@code c = a b}.
     *
     * @param a row-major {@code (m, k)}
     * @param b row-major {@code (k, n)}
     * @param c receives the product, row-major {@code (m, n)}; what was there is overwritten
     * @param m the rows of a and c
     * @param k the columns of a, the rows of b
     * @param n the columns of b and c
     */
    public static void multiply(float[] a, float[] b, float[] c, int m, int k, int n) {
        Arrays.fill(c, 0, m * n, 0);
        // Exercise 10.3: Cut b into blocks of at most DEPTH rows and WIDTH columns, and add to c what each of them
        // gives.
        // Page: 10-fast-cpu.html#blocks-that-stay
        throw new Todo("10.3");
    }

    /** Adds what a block of b gives, rows {@code top} to {@code bottom - 1}, columns {@code left} to {@code right - 1}. */
    private static void addBlock(
            float[] a, float[] b, float[] c, int m, int k, int n, int top, int bottom, int left, int right) {
        for (int i = 0; i < m; i++) {
            for (int p = top; p < bottom; p++) {
                float factor = a[i * k + p];
                for (int j = left; j < right; j++) {
                    c[i * n + j] += factor * b[p * n + j];
                }
            }
        }
    }
}
