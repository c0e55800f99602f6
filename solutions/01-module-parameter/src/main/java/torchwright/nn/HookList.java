package torchwright.nn;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import torchwright.tensor.RemovableHandle;

/** The hooks of one kind on one module, in the order in which they run. A running hook may add and remove hooks. */
final class HookList<H> {
    private final List<Entry<H>> entries = new CopyOnWriteArrayList<>();

    /** One registration; a class with identity, so that one hook can be registered twice and removed once. */
    private static final class Entry<H> {
        private final H hook;

        Entry(H hook) {
            this.hook = hook;
        }
    }

    /** Adds a hook at the end, or before all others. */
    RemovableHandle add(H hook, boolean first) {
        Entry<H> entry = new Entry<>(hook);
        entries.add(first ? 0 : entries.size(), entry);
        return () -> entries.remove(entry);
    }

    /** {@return the hooks as they are now} */
    List<H> current() {
        return entries.stream().map(entry -> entry.hook).toList();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
