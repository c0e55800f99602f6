package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.nn.activation.Activation;
import torchwright.tensor.Tensor;

/** {@code x / (1 + e^-x)}, of any shape; torch: {@code torch.nn.SiLU}. */
public final class SiLU extends Module {
    private final boolean inplace;

    /** Makes the layer; it has no parameters. */
    public SiLU() {
        this(false);
    }

    /**
     * Makes the layer.
     *
     * @param inplace whether the input is overwritten
     */
    public SiLU(boolean inplace) {
        this.inplace = inplace;
    }

    @Override
    public Tensor forward(Tensor input) {
        return inplace ? Activation.silu_(input) : Activation.silu(input);
    }

    @Override
    protected String extraRepr() {
        return inplace ? "inplace=True" : "";
    }
}
