package torchwright.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came of compiling some sources.
 *
 * @param classes  the classes, if there are no errors
 * @param bySource the paths of the classes that came from each source
 * @param errors   the compiler's errors, each with file and line
 */
record Compilation(ClassFiles classes, Map<String, Set<String>> bySource, List<String> errors) {
    /** What comes of no sources at all. */
    static final Compilation NONE = new Compilation(ClassFiles.NONE, Map.of(), List.of());

    boolean failed() {
        return !errors.isEmpty();
    }

    /** {@return this and what came of other sources} */
    Compilation plus(Compilation other) {
        Map<String, Set<String>> sources = new TreeMap<>(bySource);
        sources.putAll(other.bySource);
        List<String> complaints = new ArrayList<>(errors);
        complaints.addAll(other.errors);
        return new Compilation(classes.plus(other.classes), sources, complaints);
    }

    /** {@return the errors as one text; the first few say enough} */
    String complaint() {
        List<String> first = errors.subList(0, Math.min(3, errors.size()));
        String rest = errors.size() > first.size() ? "; and " + (errors.size() - first.size()) + " more" : "";
        return String.join("; ", first) + rest;
    }
}
