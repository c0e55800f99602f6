package torchwright.cuda.emulator;

/** An instruction that makes one value of three, lane by lane. */
final class Ternary extends Instruction {
    private final int destination;
    private final int first;
    private final int second;
    private final int third;
    private final Function function;

    /** What becomes of three values. */
    interface Function {
        long apply(long a, long b, long c);
    }

    Ternary(int destination, int first, int second, int third, Function function) {
        this.destination = destination;
        this.first = first;
        this.second = second;
        this.third = third;
        this.function = function;
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
        r[destination + lane] = function.apply(r[first + lane], r[second + lane], r[third + lane]);
    }
}
