package torchwright.cuda.emulator;

import java.util.Locale;
import java.util.Map;

/** {@code bar} and {@code barrier}: of a block, and of a warp. */
final class BarrierOps {
    private BarrierOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "bar", BarrierOps::decode);
        OpcodeTable.add(table, "barrier", BarrierOps::decode);
    }

    private static Instruction decode(Decoding d) {
        d.opcode().ignore("cta", "aligned");
        if (d.opcode().take("warp")) {
            d.opcode().ignore("sync");
            return new WarpBarrier(d.source(0, PtxType.B32));
        }
        if (d.opcode().take("red")) {
            return reduction(d);
        }
        boolean arrives = d.opcode().take("arrive");
        if (!arrives) {
            d.opcode().ignore("sync");
        }
        int threads = d.count() > 1 ? d.source(1, PtxType.U32) : -1;
        return new BlockBarrier(d.source(0, PtxType.U32), threads, !arrives, BlockBarrier.Reduction.NONE, 0, 0);
    }

    private static Instruction reduction(Decoding d) {
        String name = d.opcode().takeOne("", "popc", "and", "or");
        d.opcode().takeType();
        BlockBarrier.Reduction reduction = BlockBarrier.Reduction.valueOf(name.toUpperCase(Locale.ROOT));
        int to = reduction == BlockBarrier.Reduction.POPC ? d.destination(0) : d.predicate(0);
        int threads = d.count() > 3 ? d.source(2, PtxType.U32) : -1;
        int predicate = d.predicate(d.count() - 1);
        return new BlockBarrier(d.source(1, PtxType.U32), threads, true, reduction, predicate, to);
    }

    /** {@code bar.warp.sync}: the lanes of a mask wait for each other. */
    private static final class WarpBarrier extends Meeting {
        private final int mask;

        WarpBarrier(int mask) {
            this.mask = mask;
        }

        @Override
        int members(Warp warp, int lane) {
            return (int) warp.registers()[mask + lane];
        }

        @Override
        void execute(Warp warp, int lanes) {
            warp.block().shared().warpBarrier(warp.number());
        }
    }
}
