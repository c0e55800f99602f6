package torchwright.nn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/**
 * The modules that this thread is inside of, outermost first; so that an error can say where in the model it happened.
 *
 * <p>Names are looked up only when there is an error: a module does not know its parent, and a call shall cost little.
 */
final class CallPath {
    private static final ThreadLocal<CallPath> CURRENT = ThreadLocal.withInitial(CallPath::new);

    private final Deque<Module> inside = new ArrayDeque<>();
    private RuntimeException told;

    private CallPath() {}

    /** {@return the path of this thread} */
    static CallPath current() {
        return CURRENT.get();
    }

    void enter(Module module) {
        inside.addLast(module);
    }

    void leave() {
        inside.removeLast();
        if (inside.isEmpty()) {
            told = null;
        }
    }

    /**
     * Adds to an error the place of the module that is running, in a line of its own; the innermost module does so first.
     *
     * <p>The result is of the same kind, so that whoever catches it by type still does. Other kinds than the engine's own
     * pass unchanged.
     *
     * @param error what was thrown inside the module
     * @return what to throw instead
     */
    RuntimeException located(RuntimeException error) {
        if (error == told) {
            return error;
        }
        String message = (error.getMessage() == null ? "" : error.getMessage() + "\n") + place();
        Class<?> kind = error.getClass();
        if (kind.equals(IllegalArgumentException.class)) {
            told = new IllegalArgumentException(message, error);
        } else if (kind.equals(IllegalStateException.class)) {
            told = new IllegalStateException(message, error);
        } else if (kind.equals(UnsupportedOperationException.class)) {
            told = new UnsupportedOperationException(message, error);
        } else if (kind.equals(IndexOutOfBoundsException.class)) {
            told = (IndexOutOfBoundsException) new IndexOutOfBoundsException(message).initCause(error);
        } else {
            told = error;
        }
        return told;
    }

    /** {@return {@code in layer encoder.0 of Classifier: Linear(...)}, or {@code in Linear(...)} for the root} */
    private String place() {
        Module innermost = inside.getLast();
        String path = dotted();
        return path.isEmpty()
                ? "in " + innermost
                : "in layer " + path + " of " + ModuleText.name(inside.getFirst()) + ": " + innermost;
    }

    private String dotted() {
        List<String> names = new ArrayList<>();
        Iterator<Module> steps = inside.iterator();
        Module parent = steps.next();
        while (steps.hasNext()) {
            Module child = steps.next();
            if (child != parent) {
                names.add(nameWithin(parent, child));
                parent = child;
            }
        }
        return String.join(".", names);
    }

    /** The path from one module to another inside it; the class's name in brackets for one that is none of its parts. */
    private static String nameWithin(Module parent, Module child) {
        IdentityHashMap<Module, String> paths = new IdentityHashMap<>();
        ModuleTree.modules(parent).forEach((path, module) -> paths.putIfAbsent(module, path));
        return paths.getOrDefault(child, "<" + ModuleText.name(child) + ">");
    }
}
