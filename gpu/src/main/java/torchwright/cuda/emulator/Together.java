package torchwright.cuda.emulator;

/** An instruction of the lanes of a mask, with each other. */
final class Together extends Meeting {
    /** For instructions without a mask. */
    static final int WHO_IS_HERE = -1;

    private final int mask;
    private final Action action;

    /** What the lanes do. */
    interface Action {
        void apply(Warp warp, int lanes);
    }

    /**
     * An instruction.
     *
     * @param mask   place of the member mask, or {@link #WHO_IS_HERE}
     * @param action what the lanes do
     */
    Together(int mask, Action action) {
        this.mask = mask;
        this.action = action;
    }

    @Override
    int members(Warp warp, int lane) {
        return mask == WHO_IS_HERE ? lanes(warp, warp.flow().active()) : (int) warp.registers()[mask + lane];
    }

    @Override
    void execute(Warp warp, int lanes) {
        action.apply(warp, lanes);
    }
}
