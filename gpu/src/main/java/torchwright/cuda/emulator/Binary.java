package torchwright.cuda.emulator;

import java.util.function.LongBinaryOperator;

/** An instruction that makes one value of two, lane by lane. */
final class Binary extends Instruction {
    private final int destination;
    private final int first;
    private final int second;
    private final LongBinaryOperator function;

    Binary(int destination, int first, int second, LongBinaryOperator function) {
        this.destination = destination;
        this.first = first;
        this.second = second;
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
        r[destination + lane] = function.applyAsLong(r[first + lane], r[second + lane]);
    }
}
