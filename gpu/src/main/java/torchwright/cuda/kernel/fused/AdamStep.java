package torchwright.cuda.kernel.fused;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/**
 * One step of Adam or AdamW on one parameter in one pass through memory. torch: {@code torch.optim.Adam(fused=True)} and
 * {@code AdamW}.
 *
 * <pre>
 * g = -g                                          if maximize
 * p = p (1 - lr weightDecay)                      AdamW; Adam: g = g + weightDecay p
 * m = beta1 m + (1 - beta1) g
 * s = beta2 s + (1 - beta2) g g                   of AMSGrad the largest s so far counts below
 * p = p - lr / (1 - beta1^t) m / (sqrt(s) / sqrt(1 - beta2^t) + eps)
 * </pre>
 *
 * @param lr          the learning rate
 * @param beta1       the part of the mean that stays
 * @param beta2       the part of the mean square that stays
 * @param eps         keeps the divisor from 0
 * @param weightDecay how much of the parameter is added to its gradient, or taken from itself
 * @param decoupled   whether the decay is AdamW's
 * @param maximize    whether the objective shall grow
 */
public record AdamStep(
        double lr, double beta1, double beta2, double eps, double weightDecay, boolean decoupled, boolean maximize) {
    private static final int VECTOR = 4;

    /**
     * Does the step.
     *
     * @param step      its number t, from 1
     * @param parameter float32, contiguous; changed
     * @param gradient  like the parameter
     * @param mean      m, like the parameter, zeros before the first step; changed
     * @param square    s, like the parameter, zeros before the first step; changed
     * @param largest   the largest s so far, like the parameter, for AMSGrad; changed. Null for plain Adam
     * @throws IllegalArgumentException if a tensor is not contiguous, not float32, or of another shape; or if the step
     *     is below 1
     */
    public void apply(long step, Tensor parameter, Tensor gradient, Tensor mean, Tensor square, Tensor largest) {
        if (step < 1) {
            throw new IllegalArgumentException("step must be at least 1, but got " + step);
        }
        Operands.requireDtype("parameter", parameter, DType.FLOAT32);
        Operands.requireContiguous("parameter", parameter);
        Operands.requireLike("gradient", gradient, parameter);
        Operands.requireLike("mean", mean, parameter);
        Operands.requireLike("square", square, parameter);
        boolean vectors = Operands.isAligned(parameter)
                && Operands.isAligned(gradient)
                && Operands.isAligned(mean)
                && Operands.isAligned(square);
        if (largest != null) {
            Operands.requireLike("largest", largest, parameter);
            vectors &= Operands.isAligned(largest);
        }
        long count = parameter.numel();
        Launch launch = CudaContext.of(parameter.device())
                .launch("optimizers", "adam_float32")
                .pointer(parameter)
                .pointer(gradient)
                .pointer(mean)
                .pointer(square);
        (largest == null ? launch.pointer(0) : launch.pointer(largest))
                .struct(
                        bits(decoupled ? 1 - lr * weightDecay : 1),
                        bits(decoupled ? 0 : weightDecay),
                        bits(beta1),
                        bits(beta2),
                        bits(1 - beta1),
                        bits(1 - beta2),
                        bits(lr / (1 - Math.pow(beta1, (double) step))),
                        bits(Math.sqrt(1 - Math.pow(beta2, (double) step))),
                        bits(eps),
                        maximize ? 1 : 0)
                .value(vectors ? 1 : 0)
                .value(count)
                .overElements((count + VECTOR - 1) / VECTOR);
    }

    private static int bits(double value) {
        return Float.floatToRawIntBits((float) value);
    }
}
