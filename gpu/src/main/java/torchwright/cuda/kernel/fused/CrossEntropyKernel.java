package torchwright.cuda.kernel.fused;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.DeviceErrors;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Softmax and cross entropy in one: the loss of rows of scores against the number of the right column. torch:
 * {@code nn.functional.cross_entropy} with class indices and {@code reduction="none"}.
 */
public final class CrossEntropyKernel {
    private static final int LANES = 32;
    private static final int OUT_OF_BOUNDS = DeviceErrors.register(
            details -> new IndexOutOfBoundsException("Target " + details[0] + " is out of bounds."));

    private CrossEntropyKernel() {}

    /**
     * Computes {@code log(sum(exp(x))) - x[target]} of every row, 0 where the target is ignored. A target that is no
     * column is an {@link IndexOutOfBoundsException} at the next read from the device.
     *
     * @param scores  {@code (N, C)}, contiguous, floating-point
     * @param targets {@code (N)}, int64, contiguous
     * @param ignored the target that counts for nothing; torch's default is -100
     * @param losses  receives the losses, {@code (N)}, of the scores' dtype
     * @param logSums receives {@code log(sum(exp(x)))}, {@code (N)}, of the dtype in which the scores are computed with;
     *     {@link #backward} needs them
     * @throws IllegalArgumentException if a tensor is not contiguous, or of another shape or dtype
     */
    public static void forward(Tensor scores, Tensor targets, long ignored, Tensor losses, Tensor logSums) {
        Shape rows = checked(scores, targets, logSums);
        Operands.requireContiguous("losses", losses);
        Operands.requireShape("losses", losses, rows);
        Operands.requireDtype("losses", losses, scores.dtype());
        CudaContext context = CudaContext.of(scores.device());
        context.launch("cross_entropy", "cross_entropy_" + Operands.label(scores))
                .pointer(scores)
                .pointer(targets)
                .pointer(losses)
                .pointer(logSums)
                .pointer(context.errors().slot())
                .value(OUT_OF_BOUNDS)
                .value((long) scores.size(0))
                .value(scores.size(1))
                .value(ignored)
                .overElements((long) scores.size(0) * LANES);
    }

    /**
     * Computes {@code factor * g * (softmax(x) - oneHot(target))} of every row, 0 where the target is ignored.
     *
     * @param scores   as in {@link #forward}
     * @param targets  as in {@link #forward}
     * @param ignored  as in {@link #forward}
     * @param logSums  as {@link #forward} gave them
     * @param gradient g, of the losses, {@code (N)} or one number for all, of the scores' dtype
     * @param factor   1, or one by the number of rows that count for the mean
     * @param into     receives the gradient of the scores, {@code (N, C)}; may be the scores
     * @throws IllegalArgumentException if a tensor is not contiguous, or of another shape or dtype
     */
    public static void backward(
            Tensor scores, Tensor targets, long ignored, Tensor logSums, Tensor gradient, double factor, Tensor into) {
        Shape rows = checked(scores, targets, logSums);
        Operands.requireDtype("gradient", gradient, scores.dtype());
        if (gradient.rank() > 0) {
            Operands.requireShape("gradient", gradient, rows);
        }
        Operands.requireLike("into", into, scores);
        CudaContext.of(scores.device())
                .launch("cross_entropy", "gradient_" + Operands.label(scores))
                .pointer(scores)
                .pointer(targets)
                .pointer(logSums)
                .pointer(gradient)
                .value(gradient.rank() == 0 ? 0 : gradient.layout().stride(0))
                .value(factor)
                .pointer(into)
                .value((long) scores.size(0))
                .value(scores.size(1))
                .value(ignored)
                .overElements((long) scores.size(0) * LANES);
    }

    private static Shape checked(Tensor scores, Tensor targets, Tensor logSums) {
        if (scores.rank() != 2) {
            throw new IllegalArgumentException("scores must have the shape [N, C], but got "
                    + scores.shape().brackets());
        }
        Operands.requireReal("scores", scores);
        Operands.requireContiguous("scores", scores);
        Shape rows = Shape.of(scores.size(0));
        Operands.requireContiguous("targets", targets);
        Operands.requireShape("targets", targets, rows);
        Operands.requireDtype("targets", targets, DType.INT64);
        Operands.requireContiguous("logSums", logSums);
        Operands.requireShape("logSums", logSums, rows);
        Operands.requireDtype("logSums", logSums, scores.dtype().computeType());
        return rows;
    }
}
