package torchwright.cuda.kernel.fused;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Layer normalisation over the last dimension of contiguous tensors of any floating-point dtype. torch:
 * {@code aten::native_layer_norm} and the input's part of its backward function.
 */
public final class LayerNormKernel {
    private static final int LANES = 32;

    private LayerNormKernel() {}

    /**
     * Computes {@code (x - mean) / sqrt(variance + eps) * weight + bias} of every row.
     *
     * @param x      rows along the last dimension, {@code (..., D)}
     * @param weight {@code (D)}, or null for ones
     * @param bias   {@code (D)}, or null for zeros
     * @param eps    keeps the divisor from 0; torch's default is 1e-5
     * @param y      receives the result, like x; may be x itself
     * @param means  receives the rows' means, one a row, of the dtype in which x is computed with
     * @param scales receives {@code 1 / sqrt(variance + eps)}, like the means
     * @throws IllegalArgumentException if a tensor is not contiguous, or of another shape or dtype
     */
    public static void forward(
            Tensor x, Tensor weight, Tensor bias, double eps, Tensor y, Tensor means, Tensor scales) {
        requireRows(x, means, scales);
        requireColumns("weight", weight, x);
        requireColumns("bias", bias, x);
        Operands.requireLike("y", y, x);
        Launch launch = launch("layer_norm_", x).pointer(x);
        optional(optional(launch, weight), bias)
                .pointer(y)
                .pointer(means)
                .pointer(scales)
                .value(Operands.rows(x))
                .value(Operands.columns(x))
                .value(eps)
                .overElements(Operands.rows(x) * LANES);
    }

    /**
     * Computes the gradient of the input: with {@code n = (x - mean) scale} and {@code h = gradient weight} it is
     * {@code scale (h - mean(h) - n mean(h n))}.
     *
     * @param gradient of the result, like x
     * @param x        as in {@link #forward}
     * @param weight   as in {@link #forward}
     * @param means    as {@link #forward} gave them
     * @param scales   as {@link #forward} gave them
     * @param into     receives the gradient, like x; may be the gradient of the result
     * @throws IllegalArgumentException if a tensor is not contiguous, or of another shape or dtype
     */
    public static void backward(Tensor gradient, Tensor x, Tensor weight, Tensor means, Tensor scales, Tensor into) {
        requireRows(x, means, scales);
        requireColumns("weight", weight, x);
        Operands.requireLike("gradient", gradient, x);
        Operands.requireLike("into", into, x);
        optional(launch("gradient_", x).pointer(gradient).pointer(x), weight)
                .pointer(means)
                .pointer(scales)
                .pointer(into)
                .value(Operands.rows(x))
                .value(Operands.columns(x))
                .overElements(Operands.rows(x) * LANES);
    }

    private static Launch launch(String kernel, Tensor x) {
        return CudaContext.of(x.device()).launch("layer_norm", kernel + Operands.label(x));
    }

    private static Launch optional(Launch launch, Tensor tensor) {
        return tensor == null ? launch.pointer(0) : launch.pointer(tensor);
    }

    private static void requireRows(Tensor x, Tensor means, Tensor scales) {
        Operands.requireReal("x", x);
        Operands.requireContiguous("x", x);
        requireOneARow("means", means, x);
        requireOneARow("scales", scales, x);
    }

    private static void requireOneARow(String name, Tensor tensor, Tensor x) {
        Operands.requireContiguous(name, tensor);
        Operands.requireShape(name, tensor, Shape.of((int) Operands.rows(x)));
        Operands.requireDtype(name, tensor, x.dtype().computeType());
    }

    private static void requireColumns(String name, Tensor tensor, Tensor x) {
        if (tensor != null) {
            Operands.requireContiguous(name, tensor);
            Operands.requireShape(name, tensor, Shape.of(Operands.columns(x)));
            Operands.requireDtype(name, tensor, x.dtype());
        }
    }
}
