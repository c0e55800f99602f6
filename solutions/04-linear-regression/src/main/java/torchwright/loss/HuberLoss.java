package torchwright.loss;

import torchwright.tensor.Tensor;

/**
 * Half the squared error up to {@code delta}, and a line of the same slope beyond it: outliers pull, but not the harder
 * the farther they are; torch: {@code torch.nn.HuberLoss}.
 */
public final class HuberLoss extends Loss {
    private final double delta;

    /** Makes a loss that gives the mean, with a {@code delta} of 1. */
    public HuberLoss() {
        this(Reduction.MEAN);
    }

    /**
     * Makes a loss with a {@code delta} of 1.
     *
     * @param reduction what it makes of the errors of all elements
     */
    public HuberLoss(Reduction reduction) {
        this(reduction, 1);
    }

    /**
     * Makes a loss.
     *
     * @param reduction what it makes of the errors of all elements
     * @param delta     where the parabola becomes a line; a call refuses one that is not positive
     */
    public HuberLoss(Reduction reduction, double delta) {
        super(reduction);
        this.delta = delta;
    }

    /** {@return where the parabola becomes a line} */
    public double delta() {
        return delta;
    }

    @Override
    protected Tensor compute(Tensor input, Tensor target) {
        return RegressionLosses.huberLoss(input, target, reduction(), delta);
    }
}
