package torchwright.nn;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What did not fit when a state dict was loaded into a module.
 *
 * @param missingKeys    names that the module has and the state dict lacks; these tensors kept their values
 * @param unexpectedKeys names that the state dict has and the module lacks; these tensors were ignored
 */
public record IncompatibleKeys(List<String> missingKeys, List<String> unexpectedKeys) {
    /** Everything fits. */
    static final IncompatibleKeys NONE = new IncompatibleKeys(List.of(), List.of());

    /**
     * Keeps copies of the lists.
     *
     * @param missingKeys    names that the module has and the state dict lacks
     * @param unexpectedKeys names that the state dict has and the module lacks
     */
    public IncompatibleKeys {
        missingKeys = List.copyOf(missingKeys);
        unexpectedKeys = List.copyOf(unexpectedKeys);
    }

    /** {@return whether every name of the one has its counterpart in the other} */
    public boolean isEmpty() {
        return missingKeys.isEmpty() && unexpectedKeys.isEmpty();
    }

    /** {@return torch's text, {@code <All keys matched successfully>} or both lists} */
    @Override
    public String toString() {
        return isEmpty()
                ? "<All keys matched successfully>"
                : "_IncompatibleKeys(missing_keys=" + quoted(missingKeys) + ", unexpected_keys="
                        + quoted(unexpectedKeys) + ")";
    }

    private static String quoted(List<String> keys) {
        return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
