package torchwright.testing;

import torchwright.tensor.DType;

/**
 * How far two numbers may be apart and still count as the same:
 * {@code |actual - expected| <= atol + rtol * |expected|}.
 *
 * @param rtol the relative part
 * @param atol the absolute part
 */
record Tolerance(double rtol, double atol) {
    /** No difference at all. */
    static final Tolerance NONE = new Tolerance(0, 0);

    /** {@return the default of torch's {@code assert_close} for a dtype} */
    static Tolerance of(DType dtype) {
        return switch (dtype) {
            case BOOL, INT64 -> NONE;
            case FLOAT16 -> new Tolerance(1e-3, 1e-5);
            case BFLOAT16 -> new Tolerance(1.6e-2, 1e-5);
            case FLOAT32 -> new Tolerance(1.3e-6, 1e-5);
            case FLOAT64 -> new Tolerance(1e-7, 1e-7);
        };
    }

    boolean admits(double actual, double expected) {
        // Infinities are equal or not; between them there is no distance to measure.
        return actual == expected
                || Double.isNaN(actual) && Double.isNaN(expected)
                || Double.isFinite(expected) && Math.abs(actual - expected) <= atol + rtol * Math.abs(expected);
    }
}
