package torchwright.testing;

import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Compares tensors in tests; a failure names the first wrong index, both values, both shapes, and the likely mistake.
 *
 * <p>Each assertion takes the actual tensor first, as torch's {@code assert_close} does, and last, if wanted, a few
 * words on what is compared, which begin the message: {@code "the gradient of b"}.
 */
public final class TensorAssertions {
    private static final String THE_TENSOR = "the tensor";

    private TensorAssertions() {}

    /**
     * Asserts equal shapes and dtypes, and elements as close as the dtype's default tolerance asks.
     *
     * @param actual   what was computed
     * @param expected what it should be
     * @throws AssertionError if they differ
     */
    public static void assertClose(Tensor actual, Tensor expected) {
        assertClose(actual, expected, THE_TENSOR);
    }

    /**
     * Asserts equal shapes and dtypes, and elements as close as the dtype's default tolerance asks.
     *
     * @param actual   what was computed
     * @param expected what it should be
     * @param what     what is compared, the beginning of the message
     * @throws AssertionError if they differ
     */
    public static void assertClose(Tensor actual, Tensor expected, String what) {
        compare(actual, expected, Tolerance.of(expected.dtype()), what);
    }

    /**
     * Asserts equal shapes and dtypes, and {@code |actual - expected| <= atol + rtol * |expected|} for every element.
     * NaN matches NaN.
     *
     * @param actual   what was computed
     * @param expected what it should be
     * @param rtol     the relative tolerance
     * @param atol     the absolute tolerance
     * @throws AssertionError if they differ
     */
    public static void assertClose(Tensor actual, Tensor expected, double rtol, double atol) {
        compare(actual, expected, new Tolerance(rtol, atol), THE_TENSOR);
    }

    /**
     * Asserts equal shapes, dtypes and elements, without any tolerance. NaN equals NaN, and 0 equals -0.
     *
     * @param actual   what was computed
     * @param expected what it should be
     * @throws AssertionError if they differ
     */
    public static void assertEqual(Tensor actual, Tensor expected) {
        assertEqual(actual, expected, THE_TENSOR);
    }

    /**
     * Asserts equal shapes, dtypes and elements, without any tolerance. NaN equals NaN, and 0 equals -0.
     *
     * @param actual   what was computed
     * @param expected what it should be
     * @param what     what is compared, the beginning of the message
     * @throws AssertionError if they differ
     */
    public static void assertEqual(Tensor actual, Tensor expected, String what) {
        compare(actual, expected, Tolerance.NONE, what);
    }

    /**
     * Asserts the sizes of a tensor.
     *
     * @param actual   what was computed
     * @param expected the sizes it should have
     * @throws AssertionError if they differ
     */
    public static void assertShape(Tensor actual, int... expected) {
        assertShape(actual, Shape.of(expected), THE_TENSOR);
    }

    /**
     * Asserts the shape of a tensor.
     *
     * @param actual   what was computed
     * @param expected the shape it should have
     * @param what     what is compared, the beginning of the message
     * @throws AssertionError if they differ
     */
    public static void assertShape(Tensor actual, Shape expected, String what) {
        present(actual, what);
        if (!actual.shape().equals(expected)) {
            throw new AssertionError(ShapeDiagnosis.message(what, actual.shape(), expected));
        }
    }

    private static void compare(Tensor actual, Tensor expected, Tolerance tolerance, String what) {
        assertShape(actual, expected.shape(), what);
        if (actual.dtype() != expected.dtype()) {
            throw new AssertionError(what + " has dtype " + actual.dtype() + ", expected " + expected.dtype());
        }
        Mismatch mismatch = Mismatch.find(Elements.of(actual), Elements.of(expected), tolerance);
        if (mismatch != null) {
            throw new AssertionError(mismatch.message(what));
        }
    }

    private static void present(Tensor actual, String what) {
        if (actual == null) {
            throw new AssertionError(what + " is null: nothing was computed");
        }
    }
}
