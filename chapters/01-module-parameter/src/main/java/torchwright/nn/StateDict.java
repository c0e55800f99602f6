package torchwright.nn;

import java.util.Map;
import torchwright.kit.Todo;
import torchwright.tensor.Tensor;

/** Takes a module's state out as tensors by name, and puts it back in. */
final class StateDict {
    private StateDict() {}

    /**
     * Collects what has to be saved of a module: all parameters and persistent buffers in its tree, by path.
     *
     * <p>Of every module the parameters come first, then the buffers, then the children. What is held in two places is
     * there twice. The tensors share the module's elements and are cut off from autograd.
     *
     * @param root the module
     * @return one detached tensor a path
     */
    static Map<String, Tensor> of(Module root) {
        // Exercise 1.5: Collect the tensors that have to be saved of a module and of all modules inside, by their path.
        // Page: 01-module-parameter.html#state-dict
        throw new Todo("1.5");
    }

    /**
     * Copies a saved state into a module, or changes nothing.
     *
     * <p>Sizes must agree always; names must agree if it is strict.
     *
     * @param root   the module
     * @param saved  tensors by path
     * @param strict whether a name that only one side has is an error
     * @return the names that only one side has
     * @throws IllegalArgumentException with torch's text, {@code Error(s) in loading state_dict for ...}
     */
    static IncompatibleKeys load(Module root, Map<String, Tensor> saved, boolean strict) {
        // Exercise 1.6: Copy a saved state into a module; if anything does not fit, refuse it and change nothing.
        // Page: 01-module-parameter.html#strict-loading
        throw new Todo("1.6");
    }
}
