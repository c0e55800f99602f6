package torchwright.tensor;

/**
 * The switch that says whether operations of this thread are recorded for {@code backward}; torch's {@code GradMode}.
 */
public final class GradMode {
    // A mutable cell instead of a Boolean: reading the switch is on the path of every operation.
    private static final ThreadLocal<boolean[]> ENABLED = ThreadLocal.withInitial(() -> new boolean[] {true});

    private GradMode() {}

    /** {@return whether this thread's operations are recorded; true in a new thread} */
    public static boolean isEnabled() {
        return ENABLED.get()[0];
    }

    /**
     * Turns recording on or off for this thread.
     *
     * @param enabled the new state
     * @return the state before, to be restored
     */
    public static boolean setEnabled(boolean enabled) {
        boolean[] cell = ENABLED.get();
        boolean before = cell[0];
        cell[0] = enabled;
        return before;
    }
}
