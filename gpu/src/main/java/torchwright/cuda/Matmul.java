package torchwright.cuda;

/** How matrices are multiplied on CUDA devices; torch: {@code torch.backends.cuda.matmul}. */
public final class Matmul {
    private static volatile boolean allowTf32;

    private Matmul() {}

    /** {@return whether products of float32 matrices may use tensor cores; false at the beginning, as in torch} */
    public static boolean allowTf32() {
        return allowTf32;
    }

    /**
     * Allows or forbids products of float32 matrices on tensor cores, for the whole program: faster, but their elements
     * are rounded to TensorFloat-32, with 10 bits of fraction instead of 23. The sums stay float32. Devices below
     * compute capability 8.0 have no such cores and compute in float32 whatever is said here. torch:
     * {@code torch.backends.cuda.matmul.allow_tf32 = True}.
     *
     * @param allowed whether they may
     */
    public static void allowTf32(boolean allowed) {
        allowTf32 = allowed;
    }
}
