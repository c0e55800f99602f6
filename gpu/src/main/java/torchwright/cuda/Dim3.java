package torchwright.cuda;

/**
 * How many blocks a grid has, or how many threads a block, in each of three dimensions; CUDA's {@code dim3}.
 *
 * @param x the fastest varying dimension, at least 1
 * @param y at least 1
 * @param z at least 1
 */
public record Dim3(int x, int y, int z) {
    /**
     * Checks the sizes.
     *
     * @param x the fastest varying dimension, at least 1
     * @param y at least 1
     * @param z at least 1
     * @throws IllegalArgumentException if one of them is below 1
     */
    public Dim3 {
        if (x < 1 || y < 1 || z < 1) {
            throw new IllegalArgumentException("a grid and a block need at least 1 in every dimension, but got (" + x
                    + ", " + y + ", " + z + ")\nLaunch no kernel at all where there is nothing to do.");
        }
    }

    /**
     * {@return the size of one dimension}
     *
     * @param x its length
     */
    public static Dim3 of(int x) {
        return new Dim3(x, 1, 1);
    }

    /**
     * {@return the size of two dimensions}
     *
     * @param x the fastest varying dimension
     * @param y the other one
     */
    public static Dim3 of(int x, int y) {
        return new Dim3(x, y, 1);
    }

    /** {@return the product of the three} */
    public long count() {
        return (long) x * y * z;
    }

    @Override
    public String toString() {
        return "(" + x + ", " + y + ", " + z + ")";
    }
}
