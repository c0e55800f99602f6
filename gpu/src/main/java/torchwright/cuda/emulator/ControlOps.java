package torchwright.cuda.emulator;

import java.util.List;
import java.util.Map;

/** Branches, ends and traps. */
final class ControlOps {
    private ControlOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "bra", ControlOps::branch);
        OpcodeTable.add(table, "brx", ControlOps::indexedBranch);
        OpcodeTable.add(table, "ret", d -> {
            d.opcode().ignore("uni");
            return new Return();
        });
        OpcodeTable.add(table, "exit", d -> new Exit());
        OpcodeTable.add(table, "trap", d -> new Trap(FaultKind.TRAP, "the kernel trapped"));
        OpcodeTable.add(table, "brkpt", d -> new MemoryOps.Nothing("brkpt"));
        OpcodeTable.add(table, "nanosleep", d -> {
            d.opcode().takeType();
            return new MemoryOps.Nothing("nanosleep");
        });
    }

    private static Instruction branch(Decoding d) {
        d.opcode().ignore("uni");
        Branch branch = new Branch();
        String label = label(d, d.operand(0));
        d.linker().afterwards(() -> branch.target = position(d, label));
        return branch;
    }

    private static Instruction indexedBranch(Decoding d) {
        d.opcode().ignore("idx", "uni");
        String list = label(d, d.operand(1));
        List<String> labels = d.frame().function().targets().get(list);
        if (labels == null) {
            throw d.wrong("unknown list of labels '" + list + "'");
        }
        int[] targets = new int[labels.size()];
        d.linker().afterwards(() -> {
            for (int i = 0; i < targets.length; i++) {
                targets[i] = position(d, labels.get(i));
            }
        });
        return new IndexedBranch(d.source(0, PtxType.U32), targets);
    }

    private static String label(Decoding d, Operand operand) {
        if (operand instanceof Operand.Symbol symbol) {
            return symbol.name();
        }
        throw d.wrong("the instruction '" + d.statement().opcode() + "' needs a label");
    }

    private static int position(Decoding d, String label) {
        int position = d.frame().position(label);
        if (position < 0) {
            throw d.wrong("unknown label '" + label + "'");
        }
        return position;
    }

    private static final class Branch extends Instruction {
        private int target;

        @Override
        void step(Warp warp, int lanes) {
            warp.flow().branch(lanes, target);
        }

        @Override
        void execute(Warp warp, int lanes) {
            throw new AssertionError("a branch only steps");
        }
    }

    private static final class IndexedBranch extends Instruction {
        private final int index;
        private final int[] targets;

        IndexedBranch(int index, int[] targets) {
            this.index = index;
            this.targets = targets;
        }

        @Override
        void step(Warp warp, int lanes) {
            int[] to = new int[Warp.LANES];
            for (int m = lanes; m != 0; m &= m - 1) {
                int lane = Integer.numberOfTrailingZeros(m);
                int choice = (int) warp.registers()[index + lane];
                if (choice < 0 || choice >= targets.length) {
                    throw new Fault(
                            FaultKind.TRAP, lane, "a jump to way " + choice + " of a list of " + targets.length);
                }
                to[lane] = targets[choice];
            }
            warp.flow().scatter(lanes, to);
        }

        @Override
        void execute(Warp warp, int lanes) {
            throw new AssertionError("a branch only steps");
        }
    }

    /** {@code exit}: the thread ends, wherever it is. */
    static final class Exit extends Instruction {
        @Override
        void step(Warp warp, int lanes) {
            warp.flow().exit(lanes);
        }

        @Override
        void execute(Warp warp, int lanes) {
            throw new AssertionError("an end only steps");
        }
    }

    /** An error that the kernel itself reports. */
    static final class Trap extends Instruction {
        private final FaultKind kind;
        private final String message;

        Trap(FaultKind kind, String message) {
            this.kind = kind;
            this.message = message;
        }

        @Override
        void execute(Warp warp, int lanes) {
            throw new Fault(kind, Integer.numberOfTrailingZeros(lanes), message);
        }
    }
}
