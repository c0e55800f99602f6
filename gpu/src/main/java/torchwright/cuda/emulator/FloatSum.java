package torchwright.cuda.emulator;

/** {@code add.f32}, rounded to the nearest: frequent enough for a loop of its own. */
final class FloatSum extends Instruction {
    private final int destination;
    private final int first;
    private final int second;

    FloatSum(int destination, int first, int second) {
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
        float a = Float.intBitsToFloat((int) r[first + lane]);
        float b = Float.intBitsToFloat((int) r[second + lane]);
        r[destination + lane] = Float.floatToRawIntBits(a + b);
    }
}
