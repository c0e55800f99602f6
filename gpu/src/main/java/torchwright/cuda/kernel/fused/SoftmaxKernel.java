package torchwright.cuda.kernel.fused;

import torchwright.cuda.Dim3;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/**
 * Softmax and log-softmax over the last dimension of contiguous tensors of any floating-point dtype. torch:
 * {@code aten::_softmax}, {@code aten::_log_softmax} and their backward functions.
 */
public final class SoftmaxKernel {
    // Up to so many columns a warp keeps a row in its registers: 4 elements a lane, or 32.
    private static final int SHORT_COLUMNS = 128;
    private static final int WARP_COLUMNS = 1024;
    private static final int LANES = 32;
    private static final int BLOCK_THREADS = 512;

    private SoftmaxKernel() {}

    /**
     * Computes {@code exp(x) / sum(exp(x))} of every row, or its logarithm. A row with +inf or NaN, and one of nothing
     * but -inf, becomes NaN.
     *
     * @param x   rows along the last dimension
     * @param y   receives the result, like x; may be x itself
     * @param log whether the logarithm is wanted
     * @throws IllegalArgumentException if a tensor is not contiguous, or not like the other
     */
    public static void forward(Tensor x, Tensor y, boolean log) {
        Operands.requireReal("x", x);
        Operands.requireContiguous("x", x);
        Operands.requireLike("y", y, x);
        int columns = Operands.columns(x);
        // Only the short form exists for float64, see softmax.cuh.
        int longest = x.dtype() == DType.FLOAT64 ? SHORT_COLUMNS : WARP_COLUMNS;
        String kernel =
                columns <= SHORT_COLUMNS ? "softmax_short_" : columns <= longest ? "softmax_warp_" : "softmax_block_";
        Launch launch = launch(kernel, x).pointer(x).pointer(y);
        overRows(launch, x, log, columns <= longest);
    }

    /**
     * Computes the gradient of the input from that of the result: {@code y (g - sum(g y))}, or
     * {@code g - exp(y) sum(g)} for the logarithm.
     *
     * @param gradient of the result
     * @param y        the result, like the gradient
     * @param into     receives the gradient of the input, like the other two; may be one of them
     * @param log      whether the result is the logarithm
     * @throws IllegalArgumentException if a tensor is not contiguous, or not like the others
     */
    public static void backward(Tensor gradient, Tensor y, Tensor into, boolean log) {
        Operands.requireReal("y", y);
        Operands.requireContiguous("y", y);
        Operands.requireLike("gradient", gradient, y);
        Operands.requireLike("into", into, y);
        boolean warps = Operands.columns(y) <= WARP_COLUMNS;
        Launch launch = launch(warps ? "gradient_warp_" : "gradient_block_", y)
                .pointer(gradient)
                .pointer(y)
                .pointer(into);
        overRows(launch, y, log, warps);
    }

    private static Launch launch(String kernel, Tensor tensor) {
        String label = Operands.label(tensor);
        return CudaContext.of(tensor.device()).launch("softmax_" + label, kernel + label);
    }

    private static void overRows(Launch launch, Tensor tensor, boolean log, boolean warps) {
        long rows = Operands.rows(tensor);
        launch.value(rows).value(Operands.columns(tensor)).value(log ? 1 : 0);
        if (warps || rows == 0) {
            launch.overElements(rows * LANES);
        } else {
            launch.over(Dim3.of((int) Math.min(rows, Integer.MAX_VALUE)), Dim3.of(BLOCK_THREADS), 0);
        }
    }
}
