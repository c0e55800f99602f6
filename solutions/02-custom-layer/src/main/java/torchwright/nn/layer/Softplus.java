package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.nn.activation.Activation;
import torchwright.tensor.Tensor;

/** {@code log(1 + e^(beta x)) / beta}, of any shape; torch: {@code torch.nn.Softplus}. */
public final class Softplus extends Module {
    private final double beta;
    private final double threshold;

    /** Makes the layer with torch's beta, 1, and threshold, 20. */
    public Softplus() {
        this(1, 20);
    }

    /**
     * Makes the layer.
     *
     * @param beta      how sharp the bend is
     * @param threshold where {@code beta x} is larger, the output is {@code x}
     */
    public Softplus(double beta, double threshold) {
        this.beta = beta;
        this.threshold = threshold;
    }

    @Override
    public Tensor forward(Tensor input) {
        return Activation.softplus(input, beta, threshold);
    }

    @Override
    protected String extraRepr() {
        return "beta=" + PythonNumber.text(beta) + ", threshold=" + PythonNumber.text(threshold);
    }
}
