package torchwright.vector.roofline;

/**
 * What a kernel has to do, whoever writes it: so much arithmetic, and so much to carry between memory and the core.
 *
 * @param flops floating-point operations; a multiplication and an addition count as two
 * @param bytes what must be read and written at least once
 */
public record Work(double flops, double bytes) {
    private static final int BYTES_OF_A_FLOAT = Float.BYTES;

    /**
     * The product of two float32 matrices, {@code (m, k) x (k, n) -> (m, n)}: each element of the result takes {@code k}
     * products and {@code k} sums, and each element of the three matrices moves once.
     *
     * @param m rows of the first and of the result
     * @param k columns of the first, rows of the second
     * @param n columns of the second and of the result
     * @return {@code 2mkn} operations on {@code 4(mk + kn + mn)} bytes
     */
    public static Work product(long m, long k, long n) {
        return new Work(2.0 * m * k * n, BYTES_OF_A_FLOAT * ((double) m * k + (double) k * n + (double) m * n));
    }

    /**
     * One function of some float32 tensors, element by element.
     *
     * @param elements   how many elements the result has
     * @param operands   how many tensors of that size are read
     * @param operations how many operations an element takes; 0 for a copy
     * @return the work
     */
    public static Work elementwise(long elements, int operands, int operations) {
        return new Work((double) elements * operations, (double) BYTES_OF_A_FLOAT * elements * (operands + 1));
    }

    /** {@return operations for each byte that moves, in FLOP/B: the arithmetic intensity} */
    public double intensity() {
        return flops / bytes;
    }
}
