package torchwright.autograd;

import torchwright.tensor.Tensor;

/**
 * A scope whose results are for looking at only: stricter than {@link NoGrad}; torch: {@code torch.inference_mode()}.
 *
 * <p>What an operation computes in it is an <em>inference tensor</em> ({@link Tensor#isInference}). Such a tensor may be read anywhere, but outside
 * the mode it may neither be written nor become part of a gradient; {@code clone()} makes an ordinary one of it. Inside
 * the mode nothing is recorded, {@link EnableGrad} or not.
 *
 * <p>Ordinary tensors stay ordinary in here: those that existed before, their views, those that a factory such as
 * {@link Tensor#ones} or {@link Tensor#of(float...)} makes, and what {@code detach()} gives. (In torch the tensors of
 * a factory are inference tensors too.)
 */
public final class InferenceMode implements AutoCloseable {
    // A mutable cell instead of a Boolean: reading the switch is on the path of every operation.
    private static final ThreadLocal<boolean[]> ENABLED = ThreadLocal.withInitial(() -> new boolean[1]);

    // Programs without this mode pay one read of a field an operation, and nothing else.
    private static volatile boolean everUsed;

    private final SetGradEnabled recording;
    private final boolean before;
    private boolean open = true;

    /** Turns the mode on for this thread, until this is closed. */
    public InferenceMode() {
        this(true);
    }

    /**
     * Turns the mode on or off for this thread, until this is closed.
     *
     * @param enabled false to compute ordinary, recorded tensors inside another inference mode
     */
    public InferenceMode(boolean enabled) {
        noteUse();
        before = ENABLED.get()[0];
        recording = new SetGradEnabled(!enabled);
        ENABLED.get()[0] = enabled;
    }

    /** {@return whether this thread is in inference mode} */
    public static boolean isEnabled() {
        return everUsed && ENABLED.get()[0];
    }

    private static void noteUse() {
        everUsed = true;
    }

    static boolean wasEverUsed() {
        return everUsed;
    }

    /**
     * Ends the scope: mode and recording are as they were before. Closing it once more does nothing.
     *
     * @throws IllegalStateException on a thread that did not begin it; nothing has changed then
     */
    @Override
    public void close() {
        recording.close();
        if (open) {
            open = false;
            ENABLED.get()[0] = before;
        }
    }
}
