package torchwright.cuda.emulator;

/** {@code add} of integers of any width: the most frequent instruction of all has a loop of its own. */
final class Sum extends Instruction {
    private final int destination;
    private final int first;
    private final int second;

    Sum(int destination, int first, int second) {
        this.destination = destination;
        this.first = first;
        this.second = second;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        if (lanes == Warp.ALL) {
            for (int lane = 0; lane < Warp.LANES; lane++) {
                apply(r, lane);
            }
        } else {
            for (int m = lanes; m != 0; m &= m - 1) {
                apply(r, Integer.numberOfTrailingZeros(m));
            }
        }
    }

    private void apply(long[] r, int lane) {
        r[destination + lane] = r[first + lane] + r[second + lane];
    }
}
