package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** {@code x}, of any shape; torch: {@code torch.nn.Identity}. */
public final class Identity extends Module {
    /** Makes the layer; it has no parameters. */
    public Identity() {}

    @Override
    public Tensor forward(Tensor input) {
        return input;
    }
}
