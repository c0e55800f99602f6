package torchwright.cuda.emulator;

/** {@code fma.rn.f32}: the instruction that matrix products consist of has a loop of its own. */
final class FusedProduct extends Instruction {
    private final int destination;
    private final int first;
    private final int second;
    private final int third;

    FusedProduct(int destination, int first, int second, int third) {
        this.destination = destination;
        this.first = first;
        this.second = second;
        this.third = third;
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
        float c = Float.intBitsToFloat((int) r[third + lane]);
        r[destination + lane] = Float.floatToRawIntBits(Math.fma(a, b, c));
    }
}
