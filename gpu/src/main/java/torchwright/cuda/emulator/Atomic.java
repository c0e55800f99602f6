package torchwright.cuda.emulator;

import java.util.function.LongBinaryOperator;
import torchwright.cuda.emulator.PtxVariable.Space;

/** An atomic change of memory: the lanes one after the other, and no other thread of the host in between. */
final class Atomic extends MemoryAccess {
    /** For all but compare-and-swap. */
    static final int NO_REPLACEMENT = -1;

    private final int destination;
    private final int value;
    private final int replacement;
    private final PtxType type;
    private final LongBinaryOperator change;

    /**
     * An atomic operation.
     *
     * @param place       the address
     * @param destination takes the old value
     * @param value       operand, or what the old value is compared with
     * @param replacement of compare-and-swap, or {@link #NO_REPLACEMENT}
     * @param type        of the value in memory
     * @param change      the new value, of the old one and the operand
     */
    Atomic(Decoding.Place place, int destination, int value, int replacement, PtxType type, LongBinaryOperator change) {
        super(place);
        this.destination = destination;
        this.value = value;
        this.replacement = replacement;
        this.type = type;
        this.change = change;
    }

    @Override
    void execute(Warp warp, int lanes) {
        count(warp, lanes, type.bytes());
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            long address = address(warp, lane);
            if (spaceOf(address) == Space.SHARED) {
                SharedMemory shared = warp.block().shared();
                int at = shared.forAtomic(warp, lane, sharedOffset(address), type.bytes());
                apply(warp.registers(), lane, shared.data(), at);
            } else {
                GlobalMemory memory = warp.block().launch().memory();
                Allocation allocation = memory.forLoad(address, type.bytes(), lane);
                synchronized (allocation) {
                    apply(warp.registers(), lane, data(allocation, type.bytes(), lane), (int)
                            (address - allocation.base()));
                }
            }
        }
    }

    private void apply(long[] r, int lane, byte[] data, int at) {
        long old = Bytes.get(data, at, type.bytes());
        long operand = r[value + lane];
        if (replacement == NO_REPLACEMENT) {
            Bytes.put(data, at, type.bytes(), change.applyAsLong(old, operand));
        } else if (type.extend(old) == type.extend(operand)) {
            Bytes.put(data, at, type.bytes(), r[replacement + lane]);
        }
        r[destination + lane] = old;
    }
}
