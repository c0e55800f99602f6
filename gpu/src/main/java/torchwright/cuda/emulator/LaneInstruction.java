package torchwright.cuda.emulator;

/** An instruction that does something to the registers of each lane by itself. */
final class LaneInstruction extends Instruction {
    private final Action action;

    /** What is done to one lane. */
    interface Action {
        void apply(long[] registers, int lane);
    }

    LaneInstruction(Action action) {
        this.action = action;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        for (int m = lanes; m != 0; m &= m - 1) {
            action.apply(r, Integer.numberOfTrailingZeros(m));
        }
    }
}
