package torchwright.optim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options that an optimiser knows, with what each is where nobody says otherwise. Immutable. */
final class OptionTable {
    /** Options of torch that choose among its kernels; here there is one way, so they stay as they are. */
    private static final Set<String> FIXED = Set.of("foreach", "differentiable", "fused", "capturable");

    private final Map<String, Object> defaults;

    OptionTable(Map<String, ?> defaults) {
        this.defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    Map<String, Object> defaults() {
        return defaults;
    }

    /**
     * Refuses an option that the optimiser does not have, or a value of the wrong kind.
     *
     * @param name  the option
     * @param value what it shall be
     */
    void check(String name, Object value) {
        if (!defaults.containsKey(name)) {
            throw new IllegalArgumentException(
                    "unknown option '" + name + "'\nThis optimizer has " + String.join(", ", defaults.keySet()) + ".");
        }
        Object standard = defaults.get(name);
        if (FIXED.contains(name) && (value == null ? standard != null : !value.equals(standard))) {
            throw new IllegalArgumentException("option '" + name + "' can only be " + PythonText.of(standard)
                    + "\nIt chooses among torch's kernels; here there is one way to do a step.");
        }
        if (kind(value) != kind(standard)) {
            throw new IllegalArgumentException(
                    "option '" + name + "' must be " + word(standard) + ", but got " + PythonText.of(value) + " ("
                            + (value == null ? "null" : value.getClass().getSimpleName()) + ")");
        }
    }

    private static Class<?> kind(Object value) {
        return value == null
                ? Void.class
                : value instanceof Number ? Number.class : value instanceof List<?> ? List.class : value.getClass();
    }

    private static String word(Object standard) {
        return standard instanceof Number
                ? "a number"
                : standard instanceof Boolean ? "true or false" : "like " + PythonText.of(standard);
    }
}
