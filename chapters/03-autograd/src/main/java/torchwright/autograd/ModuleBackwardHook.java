package torchwright.autograd;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** Sees, and may replace, the gradients that leave a module; torch: {@code register_full_backward_hook}. */
@FunctionalInterface
public interface ModuleBackwardHook {
    /**
     * Is told of one backward pass through one call of the module.
     *
     * @param module     the module
     * @param gradInput  the gradients of its inputs, null for an input that wants none; not to be changed
     * @param gradOutput the gradients of its outputs; not to be changed
     * @return as many gradients to go on with, or null to leave them as they are
     */
    Tensor[] onBackward(Module module, Tensor[] gradInput, Tensor[] gradOutput);
}
