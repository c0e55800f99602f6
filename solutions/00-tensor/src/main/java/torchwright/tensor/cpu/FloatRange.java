package torchwright.tensor.cpu;

import torchwright.tensor.DType;

/** The numbers that a dtype can hold, for the checks of random fills. */
final class FloatRange {
    private FloatRange() {}

    /**
     * The largest finite value.
     *
     * @param dtype  a floating-point type
     * @param kernel the kernel named in the error
     * @return for example 65504 for float16
     * @throws UnsupportedOperationException for any other dtype
     */
    static double largest(DType dtype, String kernel) {
        return switch (dtype) {
            case FLOAT16 -> 65504;
            case BFLOAT16 -> 0x1.fep127;
            case FLOAT32 -> Float.MAX_VALUE;
            case FLOAT64 -> Double.MAX_VALUE;
            default ->
                throw new UnsupportedOperationException(
                        "\"" + kernel + "\" not implemented for '" + dtype.scalarName() + "'");
        };
    }

    /** Throws unless {@code value} is a finite number of the dtype. */
    static void requireInside(String name, double value, DType dtype) {
        if (!(Math.abs(value) <= largest(dtype, name))) {
            throw new IllegalArgumentException(name + " is out of bounds for " + dtype.cppName());
        }
    }

    /** {@return the binary digits of a floating-point type's significand, the leading 1 included} */
    static int digits(DType dtype) {
        return switch (dtype) {
            case FLOAT16 -> 11;
            case BFLOAT16 -> 8;
            case FLOAT32 -> 24;
            default -> 53;
        };
    }
}
