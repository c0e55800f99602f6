package torchwright.vector.matmul;

/** The engine's product of matrices for plain arrays, in which they lie row after row. */
public final class RowMajorProduct {
    private RowMajorProduct() {}

    /**
     * Multiplies, {@code c = a b}.
     *
     * @param a       {@code (m, k)}
     * @param b       {@code (k, n)}
     * @param c       receives the product, {@code (m, n)}
     * @param m       the rows of a, at least 1
     * @param k       the columns of a, at least 1
     * @param n       the columns of b, at least 1
     * @param threads how many threads may take part, the caller's own among them
     */
    public static void multiply(float[] a, float[] b, float[] c, int m, int k, int n, int threads) {
        FloatProduct.multiply(matrix(a, m, k), matrix(b, k, n), matrix(c, m, n), null, threads);
    }

    /**
     * Multiplies on one thread with tiles of four rows only, to show what the higher ones are good for.
     *
     * @param a {@code (m, k)}
     * @param b {@code (k, n)}
     * @param c receives the product, {@code (m, n)}
     * @param m the rows of a, at least 1
     * @param k the columns of a, at least 1
     * @param n the columns of b, at least 1
     */
    public static void multiplyWithLowTiles(float[] a, float[] b, float[] c, int m, int k, int n) {
        PackedFloatProduct.multiply(matrix(a, m, k), matrix(b, k, n), matrix(c, m, n), null, PackedFloatProduct.LOW);
    }

    private static FloatMatrix matrix(float[] elements, int rows, int columns) {
        return new FloatMatrix(elements, 0, rows, columns, columns, 1);
    }
}
