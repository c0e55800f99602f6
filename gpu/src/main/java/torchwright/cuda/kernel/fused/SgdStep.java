package torchwright.cuda.kernel.fused;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/**
 * One step of stochastic gradient descent on one parameter in one pass through memory. torch:
 * {@code torch.optim.SGD(fused=True)}.
 *
 * <pre>
 * g = -g                                          if maximize
 * g = g + weightDecay p
 * v = momentum v + (1 - dampening) g              v = g in the first step
 * g = g + momentum v if nesterov, else v
 * p = p - lr g
 * </pre>
 *
 * @param lr          the learning rate
 * @param momentum    the part of the velocity that stays; 0 for none
 * @param dampening   by how much a new gradient counts less
 * @param weightDecay how much of the parameter is added to its gradient
 * @param nesterov    whether the velocity is looked ahead of
 * @param maximize    whether the objective shall grow
 */
public record SgdStep(
        double lr, double momentum, double dampening, double weightDecay, boolean nesterov, boolean maximize) {
    private static final int VECTOR = 4;

    /**
     * Does the step.
     *
     * @param parameter float32, contiguous; changed
     * @param gradient  like the parameter
     * @param velocity  like the parameter; changed. Null without momentum
     * @param first     whether it is the first step of this parameter: the velocity has no content yet
     * @throws IllegalArgumentException if a tensor is not contiguous, not float32, or of another shape; or if there is
     *     momentum but no velocity
     */
    public void apply(Tensor parameter, Tensor gradient, Tensor velocity, boolean first) {
        Operands.requireDtype("parameter", parameter, DType.FLOAT32);
        Operands.requireContiguous("parameter", parameter);
        Operands.requireLike("gradient", gradient, parameter);
        boolean vectors = Operands.isAligned(parameter) && Operands.isAligned(gradient);
        if (momentum != 0) {
            if (velocity == null) {
                throw new IllegalArgumentException("velocity must not be null with momentum " + momentum
                        + "\nKeep a tensor like the parameter from step to step.");
            }
            Operands.requireLike("velocity", velocity, parameter);
            vectors &= Operands.isAligned(velocity);
        }
        long count = parameter.numel();
        Launch launch = CudaContext.of(parameter.device())
                .launch("optimizers", "sgd_float32")
                .pointer(parameter)
                .pointer(gradient);
        (momentum == 0 ? launch.pointer(0) : launch.pointer(velocity))
                .struct(
                        bits(lr),
                        bits(momentum),
                        bits(dampening),
                        bits(weightDecay),
                        nesterov ? 1 : 0,
                        maximize ? 1 : 0,
                        first ? 1 : 0)
                .value(vectors ? 1 : 0)
                .value(count)
                .overElements((count + VECTOR - 1) / VECTOR);
    }

    private static int bits(double value) {
        return Float.floatToRawIntBits((float) value);
    }
}
