package torchwright.autograd;

import torchwright.kit.Todo;
import torchwright.tensor.GradMode;

/**
 * A stretch of code for which recording is turned on or off; what was before comes back at its end.
 *
 * <p>Scopes nest, belong to one thread, and end also when an exception leaves them:
 *
 * <pre>{@code
 * try (var scope = new NoGrad()) {
 *     prediction = model.call(x);
 * }
 * }</pre>
 */
public abstract sealed class GradScope implements AutoCloseable permits NoGrad, EnableGrad, SetGradEnabled {
    private final Thread thread = Thread.currentThread();
    private final Runnable restore;
    private boolean open = true;

    /** Begins a scope on this thread. */
    GradScope(boolean enabled) {
        restore = switchTo(enabled);
    }

    /**
     * Turns recording on or off for this thread, and remembers how it was.
     *
     * <p>{@link GradMode#setEnabled} returns the state before. It is asked once, now: when the scope ends, the switch
     * may stand anywhere.
     *
     * @param enabled whether operations are recorded from now on
     * @return what to run at the scope's end: it puts the switch back to where it stood before
     */
    static Runnable switchTo(boolean enabled) {
        // Exercise 5.1: Turn recording on or off, and return what puts the switch back to where it stood before.
        // Page: 05-test-mode.html#a-scope-that-restores
        throw new Todo("5.1");
    }

    /**
     * Ends the scope: recording is on or off again as it was before. Closing it once more does nothing.
     *
     * @throws IllegalStateException on a thread that did not begin it; nothing has changed then
     */
    @Override
    public final void close() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException(getClass().getSimpleName() + " was opened on thread \"" + thread.getName()
                    + "\" and is closed on thread \"" + Thread.currentThread().getName()
                    + "\"\nEach thread has a switch of its own: open and close a scope in one try statement.");
        }
        if (open) {
            open = false;
            restore.run();
        }
    }
}
