package torchwright.loss;

import torchwright.tensor.Tensor;

/** The absolute error, {@code |input - target|}; torch: {@code torch.nn.L1Loss}. */
public final class L1Loss extends Loss {
    /** Makes a loss that gives the mean. */
    public L1Loss() {
        this(Reduction.MEAN);
    }

    /**
     * Makes a loss.
     *
     * @param reduction what it makes of the errors of all elements
     */
    public L1Loss(Reduction reduction) {
        super(reduction);
    }

    @Override
    protected Tensor compute(Tensor input, Tensor target) {
        return RegressionLosses.l1Loss(input, target, reduction());
    }
}
