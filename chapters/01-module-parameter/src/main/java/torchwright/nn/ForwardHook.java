package torchwright.nn;

import torchwright.tensor.Tensor;

/**
 * Sees, and may replace, what a module has computed; runs after every {@code forward}. torch:
 * {@code register_forward_hook}.
 */
@FunctionalInterface
public interface ForwardHook {
    /**
     * Is told of one call.
     *
     * @param module the module that was called
     * @param inputs what it was called with, as the pre-hooks left it; not to be changed
     * @param output what it computed
     * @return what the caller shall receive instead, or null to leave the output as it is
     */
    Tensor after(Module module, Tensor[] inputs, Tensor output);

    /**
     * Is told of one call of a module that has several outputs; unless overridden, it sees and replaces the first.
     *
     * @param module  the module that was called
     * @param inputs  what it was called with; not to be changed
     * @param outputs what it computed; not to be changed
     * @return as many outputs to be received instead, or null to leave them as they are
     */
    default Tensor[] afterAll(Module module, Tensor[] inputs, Tensor[] outputs) {
        Tensor replaced = after(module, inputs, outputs[0]);
        if (replaced == null) {
            return null;
        }
        Tensor[] all = outputs.clone();
        all[0] = replaced;
        return all;
    }
}
