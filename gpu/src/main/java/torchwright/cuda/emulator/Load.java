package torchwright.cuda.emulator;

import java.lang.invoke.VarHandle;

/** {@code ld}: reads one value a lane, or two or four that lie side by side. */
final class Load extends MemoryAccess {
    private final int[] destinations;
    private final PtxType type;
    private final boolean ordered;

    Load(Decoding.Place place, int[] destinations, PtxType type, boolean ordered) {
        super(place);
        this.destinations = destinations;
        this.type = type;
        this.ordered = ordered;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        int size = type.bytes();
        int bytes = size * destinations.length;
        count(warp, lanes, bytes);
        if (ordered) {
            VarHandle.acquireFence();
        }
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            byte[] data = forLoad(warp, lane, bytes);
            int at = warp.reached();
            for (int i = 0; i < destinations.length; i++) {
                long bits = Bytes.get(data, at + i * size, size);
                r[destinations[i] + lane] = type.isSigned() ? type.extend(bits) : bits;
            }
        }
    }
}
