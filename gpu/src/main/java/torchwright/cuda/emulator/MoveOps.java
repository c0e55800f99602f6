package torchwright.cuda.emulator;

import java.util.List;
import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/** {@code mov}, with packing and unpacking, and the conversions between addresses of a space and generic ones. */
final class MoveOps {
    private MoveOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "mov", MoveOps::move);
        OpcodeTable.add(table, "cvta", MoveOps::convertAddress);
        OpcodeTable.add(table, "isspacep", MoveOps::isInSpace);
    }

    private static Instruction move(Decoding d) {
        PtxType type = d.opcode().takeType();
        if (type == PtxType.PRED) {
            int from = d.predicate(1);
            return new PredicateLogic(d.predicate(0), from, from, PredicateLogic.Kind.AND);
        }
        if (d.operand(0) instanceof Operand.Vector parts) {
            return unpack(d, parts.members(), type);
        }
        if (d.operand(1) instanceof Operand.Vector parts) {
            return pack(d, parts.members(), type);
        }
        if (d.operand(1) instanceof Operand.Special special && SpecialRegister.isClock(special.name())) {
            return new Clock(d.destination(0));
        }
        return new Move(d.destination(0), d.source(1, type));
    }

    private static Instruction unpack(Decoding d, List<Operand> parts, PtxType type) {
        int bits = type.bits() / parts.size();
        int[] to = d.destinations(0);
        int from = d.source(1, type);
        return new LaneInstruction((r, lane) -> {
            long value = r[from + lane];
            for (int i = 0; i < to.length; i++) {
                r[to[i] + lane] = value >>> i * bits & -1L >>> (64 - bits);
            }
        });
    }

    private static Instruction pack(Decoding d, List<Operand> parts, PtxType type) {
        int bits = type.bits() / parts.size();
        int to = d.destination(0);
        int[] from = d.sources(1, type);
        return new LaneInstruction((r, lane) -> {
            long value = 0;
            for (int i = 0; i < from.length; i++) {
                value |= (r[from[i] + lane] & -1L >>> (64 - bits)) << i * bits;
            }
            r[to + lane] = value;
        });
    }

    private static Instruction convertAddress(Decoding d) {
        boolean to = d.opcode().take("to");
        long window = window(space(d));
        d.opcode().takeType();
        int destination = d.destination(0);
        int source = d.source(1, PtxType.B64);
        if (window == 0) {
            return new Move(destination, source);
        }
        return new Unary(destination, source, to ? x -> x - window : x -> x + window);
    }

    private static Instruction isInSpace(Decoding d) {
        Space space = space(d);
        Comparison test = (address, unused) -> {
            boolean global = GlobalMemory.isGlobal(address);
            return space == Space.GLOBAL || space == Space.CONST ? global : !global && inWindow(address, window(space));
        };
        int source = d.source(1, PtxType.B64);
        return new SetPredicate(d.predicate(0), -1, source, source, false, test, null, 0);
    }

    private static boolean inWindow(long address, long window) {
        return address >>> 32 == window >>> 32;
    }

    private static Space space(Decoding d) {
        return switch (d.opcode()
                .takeOne("", "global", "shared", "shared::cta", "local", "const", "param", "param::entry")) {
            case "global" -> Space.GLOBAL;
            case "const" -> Space.CONST;
            case "shared", "shared::cta" -> Space.SHARED;
            case "local" -> Space.LOCAL;
            case "param", "param::entry" -> Space.PARAM;
            default -> throw d.opcode().unsupported();
        };
    }

    private static long window(Space space) {
        return switch (space) {
            case SHARED -> GlobalMemory.SHARED_WINDOW;
            case LOCAL -> GlobalMemory.LOCAL_WINDOW;
            case PARAM -> GlobalMemory.PARAM_WINDOW;
            default -> 0;
        };
    }

    /** {@code mov} of a clock: the instructions that the warp has executed. */
    private static final class Clock extends Instruction {
        private final int destination;

        Clock(int destination) {
            this.destination = destination;
        }

        @Override
        void execute(Warp warp, int lanes) {
            for (int m = lanes; m != 0; m &= m - 1) {
                warp.registers()[destination + Integer.numberOfTrailingZeros(m)] = warp.executed();
            }
        }
    }
}
