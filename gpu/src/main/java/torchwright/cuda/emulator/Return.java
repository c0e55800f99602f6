package torchwright.cuda.emulator;

/** {@code ret}: back to the caller, or out of the kernel. */
final class Return extends Instruction {
    @Override
    void step(Warp warp, int lanes) {
        int ending = 0;
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            ending |= warp.flow().calls().isEmpty(lane) ? 1 << lane : 0;
        }
        if (ending != 0 || lanes == 0) {
            // Lanes of a kernel and of a function are never at the same position.
            warp.flow().exit(ending);
        } else {
            warp.flow().comeBack(lanes);
        }
    }

    @Override
    void execute(Warp warp, int lanes) {
        throw new AssertionError("a return only steps");
    }
}
