package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** {@code tanh(x)}, of any shape; torch: {@code torch.nn.Tanh}. */
public final class Tanh extends Module {
    /** Makes the layer; it has no parameters. */
    public Tanh() {}

    @Override
    public Tensor forward(Tensor input) {
        return input.tanh();
    }
}
