package torchwright.cuda.emulator;

/** {@code add.cc}, {@code addc}, {@code sub.cc}, {@code subc}: sums of numbers wider than a register. */
final class CarrySum extends Instruction {
    private final int destination;
    private final int first;
    private final int second;
    private final PtxType type;
    private final boolean minus;
    private final boolean reads;
    private final boolean writes;

    CarrySum(int destination, int first, int second, PtxType type, boolean minus, boolean reads, boolean writes) {
        this.destination = destination;
        this.first = first;
        this.second = second;
        this.type = type;
        this.minus = minus;
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        int carries = 0;
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            long a = unsigned(r[first + lane]);
            long b = unsigned(r[second + lane]);
            long carry = reads ? warp.carry() >>> lane & 1 : 0;
            long result = unsigned(minus ? a - b - carry : a + b + carry);
            boolean overflows = minus
                    ? Long.compareUnsigned(a, b) < 0 || a == b && carry != 0
                    : Long.compareUnsigned(result, a) < 0 || result == a && carry != 0;
            carries |= overflows ? 1 << lane : 0;
            r[destination + lane] = result;
        }
        if (writes) {
            warp.setCarry(lanes, carries);
        }
    }

    private long unsigned(long value) {
        return type.bytes() == 4 ? value & 0xFFFF_FFFFL : value;
    }
}
