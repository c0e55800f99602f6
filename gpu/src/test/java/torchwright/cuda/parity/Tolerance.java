package torchwright.cuda.parity;

import torchwright.tensor.DType;

/**
 * How far the device's number may lie from the CPU's.
 *
 * @param ulps  in units in the last place of the CPU's number
 * @param least the magnitude below which the unit does not shrink any more: for sums, whose parts cancel; 0 for none
 * @param half  in units in the last place of a float16 or bfloat16 number
 */
record Tolerance(double ulps, double least, double half) {
    /** Every bit equal; one NaN is as good as another. */
    static final Tolerance EXACT = new Tolerance(0, 0, 0);

    /** For functions that both sides approximate, each in its own way; what is nearly subnormal has fewer digits. */
    static final Tolerance FUNCTION = new Tolerance(4, 0x1p-120, 1);

    /** For sums of products of ordinary numbers, added in any order. */
    static final Tolerance SUM = new Tolerance(4, 16, 1);

    /** {@return whether a zero must have the right sign: where nothing cancels} */
    boolean signsZeros() {
        return least < 1;
    }

    /** {@return the same for numbers of which some ulps are lost on the way, in chains of ops that may cancel} */
    Tolerance ofGradient() {
        return new Tolerance(2 * ulps + 4, Math.max(least, 1), 2 * ulps + 4);
    }

    /** {@return what is allowed, in words, for a type of numbers} */
    String text(DType dtype) {
        double allowed = dtype.isHalfPrecision() ? half : ulps;
        return allowed == 0 ? "0" : allowed + (least < 1 ? "" : " of " + least);
    }
}
