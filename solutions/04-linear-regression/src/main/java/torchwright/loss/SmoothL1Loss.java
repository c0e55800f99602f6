package torchwright.loss;

import torchwright.tensor.Tensor;

/**
 * The Huber loss divided by {@code beta}: near 0 a parabola, far away the absolute error less a constant; torch: {@code
 * torch.nn.SmoothL1Loss}.
 */
public final class SmoothL1Loss extends Loss {
    private final double beta;

    /** Makes a loss that gives the mean, with a {@code beta} of 1. */
    public SmoothL1Loss() {
        this(Reduction.MEAN);
    }

    /**
     * Makes a loss with a {@code beta} of 1.
     *
     * @param reduction what it makes of the errors of all elements
     */
    public SmoothL1Loss(Reduction reduction) {
        this(reduction, 1);
    }

    /**
     * Makes a loss.
     *
     * @param reduction what it makes of the errors of all elements
     * @param beta      where the parabola becomes a line; 0 makes it the absolute error, a call refuses a negative one
     */
    public SmoothL1Loss(Reduction reduction, double beta) {
        super(reduction);
        this.beta = beta;
    }

    /** {@return where the parabola becomes a line} */
    public double beta() {
        return beta;
    }

    @Override
    protected Tensor compute(Tensor input, Tensor target) {
        return RegressionLosses.smoothL1Loss(input, target, reduction(), beta);
    }
}
