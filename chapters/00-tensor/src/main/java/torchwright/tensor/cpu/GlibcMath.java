package torchwright.tensor.cpu;

/**
 * Logarithm, sine and cosine in double precision, as the C library under torch computes them.
 *
 * <p>Note [Glibc, not StrictMath]: torch makes double normals with the C library's functions, and on Linux that is
 * glibc. Neither glibc nor {@link StrictMath} always returns the double nearest to the truth; each goes its own way and
 * they part in the last bit of about every twenty-fifth normal. To give torch's numbers these classes take glibc's way:
 * the same tables and coefficients, and a fused multiply-add wherever the compiler made one for a processor that has
 * the instruction. Verified against glibc 2.36 on x86-64. An argument outside the stated range gets no answer worth
 * having: only what random numbers need is here.
 */
public final class GlibcMath {
    private GlibcMath() {}

    /**
     * The natural logarithm.
     *
     * @param x positive, finite and not subnormal
     * @return ln x
     */
    public static double log(double x) {
        return TableLog.log(x);
    }

    /**
     * The natural logarithm of {@code 1 + x}, precise also where {@code x} is small.
     *
     * @param x above -1 and at most 0
     * @return ln (1 + x)
     */
    public static double log1p(double x) {
        return QuotientLog1p.log1p(x);
    }

    /**
     * The sine.
     *
     * @param x an angle in radians, at least 0 and below 10<sup>8</sup>
     * @return sin x
     */
    public static double sin(double x) {
        return TableSine.sin(x);
    }

    /**
     * The cosine.
     *
     * @param x an angle in radians, at least 0 and below 10<sup>8</sup>
     * @return cos x
     */
    public static double cos(double x) {
        return TableSine.cos(x);
    }
}
