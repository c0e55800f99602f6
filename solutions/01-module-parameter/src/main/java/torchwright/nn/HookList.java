package torchwright.nn;

import java.util.ArrayList;
import java.util.List;
import torchwright.tensor.RemovableHandle;

/** The hooks of one kind on one module, in the order in which they run. A running hook may add and remove hooks. */
final class HookList<H> {
    private final List<Entry<H>> entries = new ArrayList<>();

    // What current() gives: every call of every module asks for it, and hooks seldom change.
    private volatile List<H> hooks = List.of();

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
        synchronized (this) {
            entries.add(first ? 0 : entries.size(), entry);
            snapshot();
        }
        return () -> remove(entry);
    }

    private synchronized void remove(Entry<H> entry) {
        entries.remove(entry);
        snapshot();
    }

    private void snapshot() {
        hooks = entries.stream().map(entry -> entry.hook).toList();
    }

    /** {@return the hooks as they are now; unmodifiable} */
    List<H> current() {
        return hooks;
    }

    boolean isEmpty() {
        return hooks.isEmpty();
    }
}
