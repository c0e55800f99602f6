package torchwright.nn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import torchwright.kit.Todo;
import torchwright.tensor.Tensor;

/**
 * Walks over a module and all modules inside it, and names what it finds by its path: {@code encoder.0.weight}.
 *
 * <p>A module or a parameter can be held in two places. Then it has two paths; a list of what is to be learned needs it
 * once, a state dict both times.
 */
final class ModuleTree {
    private ModuleTree() {}

    /**
     * Visits a module and then, one after the other, the trees of its children.
     *
     * <p>The name of a child is the path of its parent, a dot, and the child's own name; at the root the path is empty,
     * and there is no dot.
     *
     * @param path   where {@code module} stands
     * @param module the root of the tree to visit
     * @param found  receives every path and the module that stands there
     */
    static void walk(String path, Module module, Map<String, Module> found) {
        // Exercise 1.2: Visit a module and everything inside it, and write down where each module stands.
        // Page: 01-module-parameter.html#dotted-names
        throw new Todo("1.2");
    }

    /** {@return the path of what a module holds under a name} */
    static String dotted(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /**
     * Leaves out what was there before under another name.
     *
     * @param found members by path; the same object may occur under several
     * @param <T>   parameters, buffers or modules
     * @return the same in the same order, every object once, under its first path
     */
    static <T> Map<String, T> once(Map<String, T> found) {
        // Exercise 1.3: Leave out every member that has been there before under another name.
        // Page: 01-module-parameter.html#shared-parameters-once
        throw new Todo("1.3");
    }

    /**
     * Finds every module of a tree.
     *
     * @param root the module where it begins
     * @return the modules by path, the root under the empty one; shared ones at every path
     * @throws IllegalStateException if a module contains itself
     */
    static Map<String, Module> modules(Module root) {
        Map<String, Module> found = new LinkedHashMap<>();
        try {
            walk("", root, found);
        } catch (StackOverflowError endless) {
            throw new IllegalStateException(
                    "a " + ModuleText.name(root) + " contains itself, or a module inside it does\nA field that leads"
                            + " back to the parent makes a circle; a static or local variable does not.",
                    endless);
        }
        return found;
    }

    /**
     * Gathers members of one kind from all modules of a tree.
     *
     * @param root the module where it begins
     * @param kind which members are wanted of a module
     * @param <T>  their type
     * @return the members by path, a module's own before those of its children; shared ones at every path
     */
    static <T extends Tensor> Map<String, T> gather(Module root, Function<Members, Map<String, T>> kind) {
        Map<String, T> found = new LinkedHashMap<>();
        modules(root)
                .forEach((path, module) ->
                        kind.apply(module.members()).forEach((name, member) -> found.put(dotted(path, name), member)));
        return found;
    }
}
