package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** {@code max(x, 0)}, of any shape; torch: {@code torch.nn.ReLU}. */
public final class ReLU extends Module {
    private final boolean inplace;

    /** Makes the layer; it has no parameters. */
    public ReLU() {
        this(false);
    }

    /**
     * Makes the layer.
     *
     * @param inplace whether the input is overwritten
     */
    public ReLU(boolean inplace) {
        this.inplace = inplace;
    }

    @Override
    public Tensor forward(Tensor input) {
        return inplace ? input.relu_() : input.relu();
    }

    @Override
    protected String extraRepr() {
        return inplace ? "inplace=True" : "";
    }
}
