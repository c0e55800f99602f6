package torchwright.nn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import torchwright.tensor.Tensor;

/** Says in torch's words why a state dict does not fit a module. */
final class LoadingFaults {
    private LoadingFaults() {}

    /** {@return the complaint about a saved tensor that has another shape than the module's own} */
    static String sizeMismatch(String name, Tensor saved, Tensor own) {
        return "size mismatch for " + name + ": copying a param with shape " + saved.shape()
                + " from checkpoint, the shape in current model is " + own.shape() + ".";
    }

    /**
     * Makes the exception that refuses a state dict.
     *
     * @param root       the module it was to be loaded into
     * @param keys       the names that only one side has, as far as they are complained about
     * @param wrongSizes complaints from {@link #sizeMismatch}
     */
    static IllegalArgumentException refusal(Module root, IncompatibleKeys keys, List<String> wrongSizes) {
        List<String> complaints = new ArrayList<>();
        if (!keys.missingKeys().isEmpty()) {
            complaints.add("Missing key(s) in state_dict: " + quoted(keys.missingKeys()) + ". ");
        }
        if (!keys.unexpectedKeys().isEmpty()) {
            complaints.add(
                    "Unexpected key(s) in state_dict: " + quoted(inTorchsOrder(root, keys.unexpectedKeys())) + ". ");
        }
        complaints.addAll(wrongSizes);
        return new IllegalArgumentException("Error(s) in loading state_dict for " + ModuleText.name(root) + ":\n\t"
                + String.join("\n\t", complaints));
    }

    private static String quoted(List<String> keys) {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", "));
    }

    /** In torch the deepest module on a key's path complains about it, and parents complain before their children. */
    private static List<String> inTorchsOrder(Module root, List<String> keys) {
        List<String> paths = List.copyOf(ModuleTree.modules(root).keySet());
        List<String> ordered = new ArrayList<>(keys);
        ordered.sort(Comparator.comparingInt(key -> deepestOnTheWay(paths, key)));
        return ordered;
    }

    private static int deepestOnTheWay(List<String> paths, String key) {
        int deepest = 0;
        for (int i = 1; i < paths.size(); i++) {
            boolean onTheWay = key.startsWith(paths.get(i) + ".");
            deepest = onTheWay && paths.get(i).length() > paths.get(deepest).length() ? i : deepest;
        }
        return deepest;
    }
}
