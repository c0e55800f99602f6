package torchwright.cuda.emulator;

import java.util.function.LongBinaryOperator;

/** {@code mad.cc} and {@code madc}: products of numbers wider than a register, added part by part. */
final class CarryProduct extends Instruction {
    private final int destination;
    private final int[] sources;
    private final PtxType type;
    private final LongBinaryOperator product;
    private final boolean reads;
    private final boolean writes;

    CarryProduct(
            int destination, int[] sources, PtxType type, LongBinaryOperator product, boolean reads, boolean writes) {
        this.destination = destination;
        this.sources = sources;
        this.type = type;
        this.product = product;
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        int carries = 0;
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            long part = unsigned(product.applyAsLong(r[sources[0] + lane], r[sources[1] + lane]));
            long term = unsigned(r[sources[2] + lane]);
            long carry = reads ? warp.carry() >>> lane & 1 : 0;
            long result = unsigned(part + term + carry);
            boolean overflows = Long.compareUnsigned(result, part) < 0 || result == part && carry != 0;
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
