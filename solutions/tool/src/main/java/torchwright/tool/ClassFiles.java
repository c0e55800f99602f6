package torchwright.tool;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiled classes and resources in memory.
 *
 * @param byPath each file under its path on a class path, {@code torchwright/tensor/Shape.class}
 */
record ClassFiles(SortedMap<String, byte[]> byPath) {
    static final ClassFiles NONE = new ClassFiles(new TreeMap<>());

    /** {@return these files and others; of two with the same path the other} */
    ClassFiles plus(Map<String, byte[]> others) {
        SortedMap<String, byte[]> all = new TreeMap<>(byPath);
        all.putAll(others);
        return new ClassFiles(all);
    }

    /** {@return these files and others; of two with the same path the other} */
    ClassFiles plus(ClassFiles others) {
        return plus(others.byPath);
    }

    /** {@return these files without some} */
    ClassFiles without(Collection<String> paths) {
        SortedMap<String, byte[]> rest = new TreeMap<>(byPath);
        rest.keySet().removeAll(paths);
        return new ClassFiles(rest);
    }
}
