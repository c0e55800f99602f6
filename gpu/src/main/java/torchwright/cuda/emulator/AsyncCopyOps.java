package torchwright.cuda.emulator;

import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/** {@code cp.async}: copies from global to shared memory that go on while the thread does something else. */
final class AsyncCopyOps {
    private AsyncCopyOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "cp", AsyncCopyOps::decode);
    }

    private static Instruction decode(Decoding d) {
        if (!d.opcode().take("async")) {
            throw d.opcode().unsupported();
        }
        if (d.opcode().take("commit_group")) {
            return new Each((warp, lane) -> warp.copies().commit(lane));
        }
        if (d.opcode().take("wait_group")) {
            int groups = d.source(0, PtxType.U32);
            return new Each((warp, lane) -> warp.copies().await(lane, (int) warp.registers()[groups + lane]));
        }
        if (d.opcode().take("wait_all")) {
            return new Each((warp, lane) -> warp.copies().awaitAll(lane));
        }
        d.opcode().ignore("ca", "cg", "global", "shared", "shared::cta");
        d.opcode().ignoreAll("L2::");
        if (!(d.operand(2) instanceof Operand.Immediate size)) {
            throw d.opcode().unsupported();
        }
        int bytes = (int) size.bits();
        d.linker().touchesShared(bytes);
        // A fourth operand says how many bytes are copied, the rest is zero.
        int filled = d.count() > 3 ? d.source(3, PtxType.U32) : d.linker().constant(bytes);
        return new Begin(d.address(0, Space.SHARED), d.address(1, Space.GLOBAL), bytes, filled);
    }

    private interface Action {
        void apply(Warp warp, int lane);
    }

    private static final class Each extends Instruction {
        private final Action action;

        Each(Action action) {
            this.action = action;
        }

        @Override
        void execute(Warp warp, int lanes) {
            for (int m = lanes; m != 0; m &= m - 1) {
                action.apply(warp, Integer.numberOfTrailingZeros(m));
            }
        }
    }

    private static final class Begin extends MemoryAccess {
        private final Decoding.Place to;
        private final int bytes;
        private final int filled;

        Begin(Decoding.Place to, Decoding.Place from, int bytes, int filled) {
            super(from);
            this.to = to;
            this.bytes = bytes;
            this.filled = filled;
        }

        @Override
        void execute(Warp warp, int lanes) {
            count(warp, lanes, bytes);
            for (int m = lanes; m != 0; m &= m - 1) {
                int lane = Integer.numberOfTrailingZeros(m);
                int wanted = (int) warp.registers()[filled + lane];
                long address = warp.registers()[to.base() + lane] + to.offset() & 0xFFFF_FFFFL;
                int at = warp.block().shared().forCopy(warp, lane, address, bytes);
                long source = address(warp, lane);
                Allocation from = source(warp, source, wanted, lane);
                warp.copies().begin(lane, from, from == null ? 0 : (int) (source - from.base()), at, bytes, wanted);
            }
        }

        // Null if nothing is read: the address need not be one then.
        private Allocation source(Warp warp, long address, int wanted, int lane) {
            GlobalMemory memory = warp.block().launch().memory();
            if (wanted == bytes) {
                return memory.forLoad(address, bytes, lane);
            }
            Allocation from = null;
            for (int i = 0; i < wanted; i++) {
                from = memory.forLoad(address + i, 1, lane);
            }
            return from;
        }
    }
}
