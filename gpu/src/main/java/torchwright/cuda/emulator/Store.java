package torchwright.cuda.emulator;

import java.lang.invoke.VarHandle;

/** {@code st}: writes one value a lane, or two or four side by side. */
final class Store extends MemoryAccess {
    private final int[] sources;
    private final int size;
    private final boolean ordered;

    Store(Decoding.Place place, int[] sources, PtxType type, boolean ordered) {
        super(place);
        this.sources = sources;
        this.size = type.bytes();
        this.ordered = ordered;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        int bytes = size * sources.length;
        count(warp, lanes, bytes);
        if (ordered) {
            VarHandle.releaseFence();
        }
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            byte[] data = forStore(warp, lane, bytes);
            int at = warp.reached();
            for (int i = 0; i < sources.length; i++) {
                Bytes.put(data, at + i * size, size, r[sources[i] + lane]);
            }
        }
    }
}
