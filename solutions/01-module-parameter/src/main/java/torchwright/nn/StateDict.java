package torchwright.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        // tag::ex-1.5[]
        Map<String, Tensor> state = new LinkedHashMap<>();
        ModuleTree.modules(root).forEach((path, module) -> {
            Members members = module.members();
            members.parameters()
                    .forEach((name, parameter) -> state.put(ModuleTree.dotted(path, name), parameter.detach()));
            members.buffers().forEach((name, buffer) -> {
                if (buffer.isPersistent()) {
                    state.put(ModuleTree.dotted(path, name), buffer.detach());
                }
            });
        });
        return state;
        // end::ex-1.5[]
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
        // tag::ex-1.6[]
        Map<String, Tensor> own = of(root);
        List<String> missing = new ArrayList<>(own.keySet());
        missing.removeAll(saved.keySet());
        List<String> unexpected = new ArrayList<>(saved.keySet());
        unexpected.removeAll(own.keySet());
        IncompatibleKeys keys = new IncompatibleKeys(missing, unexpected);
        List<String> common = new ArrayList<>(own.keySet());
        common.retainAll(saved.keySet());
        List<String> wrongSizes = new ArrayList<>();
        for (String name : common) {
            if (!saved.get(name).shape().equals(own.get(name).shape())) {
                wrongSizes.add(LoadingFaults.sizeMismatch(name, saved.get(name), own.get(name)));
            }
        }
        if (strict && !keys.isEmpty() || !wrongSizes.isEmpty()) {
            throw LoadingFaults.refusal(root, strict ? keys : IncompatibleKeys.NONE, wrongSizes);
        }
        common.forEach(name -> own.get(name).copy_(saved.get(name)));
        return keys;
        // end::ex-1.6[]
    }
}
