package torchwright.autograd;

import torchwright.tensor.AutogradMeta;
import torchwright.tensor.AutogradProvider;
import torchwright.tensor.Tensor;

/** Gives tensors their place in the graph when they are first asked to require a gradient. */
public final class AutogradLeaves implements AutogradProvider {
    /** Made by the {@link java.util.ServiceLoader}. */
    public AutogradLeaves() {}

    @Override
    public AutogradMeta leaf(Tensor tensor) {
        return new GraphMeta(tensor);
    }
}
