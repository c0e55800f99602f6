package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** {@code 1 / (1 + e^-x)}, of any shape; torch: {@code torch.nn.Sigmoid}. */
public final class Sigmoid extends Module {
    /** Makes the layer; it has no parameters. */
    public Sigmoid() {}

    @Override
    public Tensor forward(Tensor input) {
        return input.sigmoid();
    }
}
