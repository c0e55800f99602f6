package torchwright.cuda.emulator;

import java.util.function.LongUnaryOperator;

/** An instruction that makes one value of one, lane by lane. */
final class Unary extends Instruction {
    private final int destination;
    private final int source;
    private final LongUnaryOperator function;

    Unary(int destination, int source, LongUnaryOperator function) {
        this.destination = destination;
        this.source = source;
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
        r[destination + lane] = function.applyAsLong(r[source + lane]);
    }
}
