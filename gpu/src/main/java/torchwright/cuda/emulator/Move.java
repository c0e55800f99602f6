package torchwright.cuda.emulator;

/** {@code mov} from a register, a constant or a special register. */
final class Move extends Instruction {
    private final int destination;
    private final int source;

    Move(int destination, int source) {
        this.destination = destination;
        this.source = source;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        if (lanes == Warp.ALL) {
            System.arraycopy(r, source, r, destination, Warp.LANES);
            return;
        }
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            r[destination + lane] = r[source + lane];
        }
    }
}
