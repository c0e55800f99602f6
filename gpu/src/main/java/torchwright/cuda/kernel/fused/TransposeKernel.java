package torchwright.cuda.kernel.fused;

import torchwright.cuda.Dim3;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Writes the transpose of a contiguous matrix of float32 or float64 contiguously: what {@code t().contiguous()} does. */
public final class TransposeKernel {
    private static final int PADDED_TILE = 32;
    private static final Dim3 PADDED_BLOCK = Dim3.of(32, 8);
    private static final int VECTOR_TILE = 64;
    private static final Dim3 VECTOR_BLOCK = Dim3.of(256);
    private static final int VECTOR = 4;

    private TransposeKernel() {}

    /**
     * Transposes a matrix.
     *
     * @param x {@code (N, M)}, contiguous, float32 or float64
     * @param y {@code (M, N)}, contiguous, of the same dtype; not x
     * @throws IllegalArgumentException if a tensor is not contiguous, or of another shape or dtype
     */
    public static void run(Tensor x, Tensor y) {
        if (x.rank() != 2 || (x.dtype() != DType.FLOAT32 && x.dtype() != DType.FLOAT64)) {
            throw new IllegalArgumentException("x must be a matrix of torch.float32 or torch.float64, but got "
                    + x.shape().brackets() + " of " + x.dtype());
        }
        Operands.requireContiguous("x", x);
        Operands.requireContiguous("y", y);
        Operands.requireShape("y", y, Shape.of(x.size(1), x.size(0)));
        Operands.requireDtype("y", y, x.dtype());
        if (x.numel() == 0) {
            return;
        }
        boolean vectors = x.dtype() == DType.FLOAT32
                && x.size(0) % VECTOR == 0
                && x.size(1) % VECTOR == 0
                && Operands.isAligned(x)
                && Operands.isAligned(y);
        int tile = vectors ? VECTOR_TILE : PADDED_TILE;
        long tiles = (long) ((x.size(0) + tile - 1) / tile) * ((x.size(1) + tile - 1) / tile);
        String kernel = vectors ? "transpose_vectors_float32" : "transpose_padded_" + Operands.label(x);
        CudaContext.of(x.device())
                .launch("transpose", kernel)
                .pointer(x)
                .pointer(y)
                .value(x.size(0))
                .value(x.size(1))
                .over(Dim3.of(Math.toIntExact(tiles)), vectors ? VECTOR_BLOCK : PADDED_BLOCK, 0);
    }
}
