package torchwright.vector.reduction;

/**
 * What becomes of many numbers: one, by an operation that may join them in any order.
 *
 * @param <A> the arrays: {@code float[]} or {@code double[]}
 */
interface Fold<A> {
    /** {@return the result of no number} */
    double none();

    /**
     * Folds elements that lie side by side.
     *
     * @param x     the elements
     * @param at    the position of the first
     * @param count how many, at least one
     * @return the result, not yet rounded to the dtype
     */
    double row(A x, int at, int count);

    /**
     * Joins two results.
     *
     * @param a one
     * @param b the other
     * @return the result of the numbers of both
     */
    double join(double a, double b);

    /**
     * Folds columns that lie side by side into their results.
     *
     * @param x       the elements
     * @param starts  the position of the first element of each row
     * @param from    the first row that counts
     * @param to      the row after the last one
     * @param columns how many
     * @param results receives the results, one a column
     */
    void columns(A x, int[] starts, int from, int to, int columns, double[] results);
}
