package torchwright.autograd;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** Sees, and may replace, the gradients that reach a module; torch: {@code register_full_backward_pre_hook}. */
@FunctionalInterface
public interface ModuleBackwardPreHook {
    /**
     * Is told of one backward pass before it goes through the module.
     *
     * @param module     the module
     * @param gradOutput the gradients of its outputs; not to be changed
     * @return as many gradients to go on with, or null to leave them as they are
     */
    Tensor[] beforeBackward(Module module, Tensor[] gradOutput);
}
