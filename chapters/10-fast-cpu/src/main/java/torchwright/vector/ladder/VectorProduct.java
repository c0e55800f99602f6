package torchwright.vector.ladder;

import java.util.Arrays;
import jdk.incubator.vector.VectorSpecies;
import torchwright.kit.Todo;
import torchwright.vector.Lanes;

/**
 * {@link TiledProduct} with vector instructions asked for by name: a register of neighbours a step.
 *
 * <p>The JIT compiler turns simple loops into such instructions by itself, but only where it can prove that nothing
 * changes; b and c might be one array, for all it knows.
 */
public final class VectorProduct {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;

    private VectorProduct() {}

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
        for (int top = 0; top < k; top += TiledProduct.DEPTH) {
            int bottom = Math.min(top + TiledProduct.DEPTH, k);
            for (int left = 0; left < n; left += TiledProduct.WIDTH) {
                int width = Math.min(TiledProduct.WIDTH, n - left);
                for (int i = 0; i < m; i++) {
                    for (int p = top; p < bottom; p++) {
                        addScaled(a[i * k + p], b, p * n + left, c, i * n + left, width);
                    }
                }
            }
        }
    }

    /**
     * Adds a multiple of one row to another, {@code y += factor * x}, each sum rounded once; BLAS calls it axpy.
     *
     * @param factor the factor
     * @param x      holds the row to be added
     * @param xStart where it begins
     * @param y      holds the row to be added to
     * @param yStart where that begins
     * @param length how many elements
     */
    static void addScaled(float factor, float[] x, int xStart, float[] y, int yStart, int length) {
        // Exercise 10.4: Add a multiple of one row to another on vector registers, and what is left over one by one.
        // Page: 10-fast-cpu.html#many-lanes-at-a-time
        throw new Todo("10.4");
    }
}
