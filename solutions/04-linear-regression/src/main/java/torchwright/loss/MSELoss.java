package torchwright.loss;

import torchwright.tensor.Tensor;

/** The squared error, {@code (input - target)^2}; torch: {@code torch.nn.MSELoss}. */
public final class MSELoss extends Loss {
    /** Makes a loss that gives the mean. */
    public MSELoss() {
        this(Reduction.MEAN);
    }

    /**
     * Makes a loss.
     *
     * @param reduction what it makes of the errors of all elements
     */
    public MSELoss(Reduction reduction) {
        super(reduction);
    }

    @Override
    protected Tensor compute(Tensor input, Tensor target) {
        return RegressionLosses.mseLoss(input, target, reduction());
    }
}
