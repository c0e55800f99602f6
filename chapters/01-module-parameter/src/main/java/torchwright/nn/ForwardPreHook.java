package torchwright.nn;

import torchwright.tensor.Tensor;

/**
 * Sees, and may replace, what a module is called with; runs before every {@code forward}. torch:
 * {@code register_forward_pre_hook}.
 */
@FunctionalInterface
public interface ForwardPreHook {
    /**
     * Is told of one call.
     *
     * @param module the module that is called
     * @param inputs what it is called with; not to be changed
     * @return the inputs that forward shall see instead, or null to leave them as they are
     */
    Tensor[] before(Module module, Tensor[] inputs);
}
