package torchwright.loss;

import static torchwright.autograd.Saves.INPUTS;

import torchwright.autograd.DerivativeTable;
import torchwright.autograd.Derivatives;
import torchwright.autograd.GradientContext;
import torchwright.kit.Todo;
import torchwright.loss.op.HuberError;
import torchwright.loss.op.RegressionLossOp;
import torchwright.loss.op.SmoothL1Error;
import torchwright.loss.op.SquaredError;
import torchwright.loss.op.SquaredErrorGradient;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.GradMode;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/**
 * Derivatives of the regression losses.
 *
 * <p>Each depends on the difference of its two inputs alone, so one formula serves both: seen from the target, the
 * difference has the other sign.
 */
public final class RegressionLossDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public RegressionLossDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(SquaredError.class, "MseLossBackward0").everyInput(INPUTS, RegressionLossDerivatives::fused);
        // It has a row, so that nobody takes it for a constant, and no formula: it stands for one that has.
        table.row(SquaredErrorGradient.class, "MseLossBackwardBackward0");
        table.row(HuberError.class, "HuberLossBackward0").everyInput(INPUTS, RegressionLossDerivatives::huber);
        table.row(SmoothL1Error.class, "SmoothL1LossBackward0").everyInput(INPUTS, RegressionLossDerivatives::smoothL1);
    }

    /** {@link #squared}, in one pass where a backend can; not if it is recorded itself, for second derivatives. */
    private static Tensor fused(GradientContext<SquaredError> c) {
        if (!GradMode.isEnabled()) {
            Op op = new SquaredErrorGradient(c.op().reduction(), c.position());
            Tensor[] inputs = {c.gradient(), c.input(0), c.input(1)};
            if (Dispatcher.hasKernel(op, inputs)) {
                return Dispatcher.run(op, inputs);
            }
        }
        return squared(c);
    }

    /**
     * The gradient of the squared error with respect to one of its two inputs.
     *
     * @param c the gradient of the result; the op with its reduction; both inputs; and the position of the one that is
     *     asked for, 0 for the input, 1 for the target
     * @return of the shape that input and target have together
     */
    static Tensor squared(GradientContext<SquaredError> c) {
        // Exercise 4.2: Return how fast the squared error grows with the prediction, or with the target, whichever is
        // asked for.
        // Page: 04-linear-regression.html#the-slope-of-the-error
        throw new Todo("4.2");
    }

    // Note [Bent losses]: the slope of the parabola is the difference, that of the line is constant; both together are
    // the difference, clamped. torch rounds these products in the same order, but for the elements that are left over
    // when a tensor is cut into vectors of 8 or 16: unless delta or beta is 1, those may differ in the last bit.

    private static Tensor huber(GradientContext<HuberError> c) {
        double delta = c.op().delta();
        return share(c, difference(c).clamp(-delta, delta));
    }

    private static Tensor smoothL1(GradientContext<SmoothL1Error> c) {
        return share(c, difference(c).div(c.op().beta()).clamp(-1, 1));
    }

    private static <O extends RegressionLossOp> Tensor difference(GradientContext<O> c) {
        return c.input(c.position()).sub(c.input(1 - c.position()));
    }

    /** The gradient that arrives, times the slope of each error, times the part that each error has in the result. */
    private static <O extends RegressionLossOp> Tensor share(GradientContext<O> c, Tensor slope) {
        double part = c.op().reduction() == Reduction.MEAN ? 1.0 / slope.numel() : 1.0;
        return slope.mul(part).mul(c.gradient());
    }
}
