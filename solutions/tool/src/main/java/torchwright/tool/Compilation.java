package torchwright.tool;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of compiling some sources.
 *
 * @param classes  the classes, if there are no errors
 * @param bySource the paths of the classes that came from each source
 * @param errors   the compiler's errors, each with file and line
 */
record Compilation(ClassFiles classes, Map<String, Set<String>> bySource, List<String> errors) {
    boolean failed() {
        return !errors.isEmpty();
    }

    /** {@return the errors as one text; the first few say enough} */
    String complaint() {
        List<String> first = errors.subList(0, Math.min(3, errors.size()));
        String rest = errors.size() > first.size() ? "; and " + (errors.size() - first.size()) + " more" : "";
        return String.join("; ", first) + rest;
    }
}
