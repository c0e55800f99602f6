package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.nn.activation.Activation;
import torchwright.tensor.Tensor;

/** {@code x} where positive, else {@code alpha * (e^x - 1)}, of any shape; torch: {@code torch.nn.ELU}. */
public final class ELU extends Module {
    private final double alpha;
    private final boolean inplace;

    /** Makes the layer with torch's alpha, 1. */
    public ELU() {
        this(1);
    }

    /**
     * Makes the layer.
     *
     * @param alpha how far below 0 it goes
     */
    public ELU(double alpha) {
        this(alpha, false);
    }

    /**
     * Makes the layer.
     *
     * @param alpha   how far below 0 it goes
     * @param inplace whether the input is overwritten
     */
    public ELU(double alpha, boolean inplace) {
        this.alpha = alpha;
        this.inplace = inplace;
    }

    @Override
    public Tensor forward(Tensor input) {
        return inplace ? Activation.elu_(input, alpha) : Activation.elu(input, alpha);
    }

    @Override
    protected String extraRepr() {
        return "alpha=" + PythonNumber.text(alpha) + (inplace ? ", inplace=True" : "");
    }
}
