package torchwright.regression;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/**
 * The post's experiment: a layer whose weights are plain tensors, {@code (N, in) -> (N, out)}. It predicts, and cannot
 * learn.
 *
 * <p>A module takes only a {@link torchwright.nn.Parameter} for a parameter. {@code parameters()} is empty here, so
 * that an optimiser has nothing to move, and {@code stateDict()} has nothing to save.
 */
public final class PlainTensorLinear extends Module {
    private final Tensor weights;
    private final Tensor bias;

    /**
     * Makes a layer with weights drawn from the standard normal distribution.
     *
     * @param inFeatures  how many numbers a row has
     * @param outFeatures how many it shall have
     */
    public PlainTensorLinear(int inFeatures, int outFeatures) {
        weights = Tensor.randn(inFeatures, outFeatures);
        bias = Tensor.randn(outFeatures);
    }

    /** {@return the weights, {@code (in, out)}} */
    public Tensor weights() {
        return weights;
    }

    /** {@return the bias, {@code (out)}} */
    public Tensor bias() {
        return bias;
    }

    /**
     * Predicts.
     *
     * @param input {@code (N, in)}
     * @return {@code (N, out)}
     */
    @Override
    public Tensor forward(Tensor input) {
        return input.matmul(weights).add(bias);
    }
}
