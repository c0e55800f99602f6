package torchwright.golden;

/**
 * How far an answer may lie from torch's.
 *
 * @param ulp    in units in the last place of each expected number
 * @param spread in units in the last place of the largest expected number, for sums of products that cancel
 */
record Tolerance(double ulp, double spread) {
    /** Every bit equal; one NaN is as good as another. */
    static final Tolerance EXACT = new Tolerance(0, 0);
}
