package torchwright.vector.matmul;

/**
 * How a product is cut into independent products, one a thread: into bands of rows, of columns, or both.
 *
 * <p>The cut may depend on the number of threads, because it is invisible in the result: every element is the same sum,
 * taken in the same order, wherever the borders are. The parts share nothing: to pack a border's rows or columns twice
 * costs less than to wait for each other.
 *
 * @param rowParts    the bands of rows
 * @param columnParts the bands of columns
 * @param rowBand     the rows of a band; the last may have fewer
 * @param columnBand  the columns of a band; the last may have fewer
 */
record Grid(int rowParts, int columnParts, int rowBand, int columnBand) {
    /** Multiply-adds that are worth a thread: some ten microseconds. */
    private static final long LEAST_WORK = 1L << 19;

    /**
     * The cut whose largest part costs least, where rows and columns are prepared alike.
     *
     * @param rows    the rows of the result
     * @param columns its columns
     * @param depth   the products in each sum
     * @param height  rows are cut at multiples of this
     * @param width   columns are cut at multiples of this
     * @param threads how many parts there may be
     * @return a cut into at most {@code threads} parts; one part for small work
     */
    static Grid of(int rows, int columns, long depth, int height, int width, int threads) {
        return of(rows, columns, depth, height, width, 1, 1, threads);
    }

    /**
     * The cut whose largest part costs least.
     *
     * @param rows       the rows of the result
     * @param columns    its columns
     * @param depth      the products in each sum
     * @param height     rows are cut at multiples of this
     * @param width      columns are cut at multiples of this
     * @param rowCost    to prepare an element of a row of the left matrix, in multiply-adds
     * @param columnCost to prepare an element of a column of the right one
     * @param threads    how many parts there may be
     * @return a cut into at most {@code threads} parts; one part for small work
     */
    static Grid of(int rows, int columns, long depth, int height, int width, int rowCost, int columnCost, int threads) {
        long worth = Math.max(1, rows * (long) columns * depth / LEAST_WORK);
        int parts = (int) Math.min(threads, worth);
        Grid best = cut(rows, columns, height, width, 1, 1);
        for (int rowParts = 1; rowParts <= parts; rowParts++) {
            Grid grid = cut(rows, columns, height, width, rowParts, parts / rowParts);
            if (grid.cost(rowCost, columnCost) < best.cost(rowCost, columnCost)) {
                best = grid;
            }
        }
        return best;
    }

    private static Grid cut(int rows, int columns, int height, int width, int rowParts, int columnParts) {
        int rowBand = ceiling(ceiling(rows, height), rowParts) * height;
        int columnBand = ceiling(ceiling(columns, width), columnParts) * width;
        return new Grid(ceiling(rows, rowBand), ceiling(columns, columnBand), rowBand, columnBand);
    }

    private static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** What a part costs for every product of a sum: its arithmetic, and the preparation of its rows and columns. */
    private long cost(int rowCost, int columnCost) {
        return (long) rowBand * columnBand + (long) rowCost * rowBand + (long) columnCost * columnBand;
    }

    /** {@return the number of parts} */
    int parts() {
        return rowParts * columnParts;
    }
}
