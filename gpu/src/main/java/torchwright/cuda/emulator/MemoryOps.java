package torchwright.cuda.emulator;

import java.lang.invoke.VarHandle;
import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/** {@code ld}, {@code st} and what orders them. */
final class MemoryOps {
    private static final String[] HINTS = {
        "weak", "cta", "gpu", "sys", "cluster", "ca", "cg", "cs", "lu", "cv", "wb", "wt", "nc", "sc", "acq_rel"
    };

    private MemoryOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "ld", MemoryOps::load);
        OpcodeTable.add(table, "ldu", MemoryOps::load);
        OpcodeTable.add(table, "st", MemoryOps::store);
        OpcodeTable.add(table, "membar", d -> fence(d, "cta", "gl", "sys"));
        OpcodeTable.add(table, "fence", d -> fence(d, HINTS));
        OpcodeTable.add(table, "prefetch", d -> nothing(d, "prefetch"));
        OpcodeTable.add(table, "prefetchu", d -> nothing(d, "prefetchu"));
        OpcodeTable.add(table, "discard", d -> nothing(d, "discard"));
        OpcodeTable.add(table, "applypriority", d -> nothing(d, "applypriority"));
    }

    private static Instruction load(Decoding d) {
        boolean ordered = takeHints(d);
        Space space = space(d);
        int count = vector(d);
        PtxType type = d.opcode().takeType();
        int[] to = d.destinations(0);
        if (to.length != count) {
            throw d.opcode().unsupported();
        }
        Decoding.Place place = d.address(1, space);
        noteShared(d, place, type);
        return new Load(place, to, type, ordered);
    }

    private static Instruction store(Decoding d) {
        boolean ordered = takeHints(d);
        Space space = space(d);
        int count = vector(d);
        PtxType type = d.opcode().takeType();
        int[] from = d.sources(1, type);
        if (from.length != count) {
            throw d.opcode().unsupported();
        }
        Decoding.Place place = d.address(0, space);
        noteShared(d, place, type);
        return new Store(place, from, type, ordered);
    }

    static void noteShared(Decoding d, Decoding.Place place, PtxType type) {
        if (place.space() == Space.SHARED || place.space() == Space.GENERIC) {
            d.linker().touchesShared(type.bytes());
        }
    }

    private static boolean takeHints(Decoding d) {
        boolean ordered = !d.opcode()
                .takeOne("", "volatile", "relaxed", "acquire", "release")
                .isEmpty();
        d.opcode().ignore(HINTS);
        d.opcode().ignoreAll("L1::");
        d.opcode().ignoreAll("L2::");
        return ordered;
    }

    private static int vector(Decoding d) {
        return switch (d.opcode().takeOne("", "v2", "v4", "v8")) {
            case "v2" -> 2;
            case "v4" -> 4;
            case "v8" -> 8;
            default -> 1;
        };
    }

    static Space space(Decoding d) {
        return switch (d.opcode()
                .takeOne(
                        "",
                        "global",
                        "shared",
                        "shared::cta",
                        "local",
                        "const",
                        "param",
                        "param::entry",
                        "param::func")) {
            // Constant variables lie in global memory, where the emulator keeps all variables of a module.
            case "global", "const" -> Space.GLOBAL;
            case "shared", "shared::cta" -> Space.SHARED;
            case "local" -> Space.LOCAL;
            case "param", "param::entry", "param::func" -> Space.PARAM;
            default -> Space.GENERIC;
        };
    }

    private static Instruction fence(Decoding d, String... scopes) {
        d.opcode().ignore(scopes);
        return new LaneFence();
    }

    private static Instruction nothing(Decoding d, String base) {
        d.opcode().ignoreAll("");
        return new Nothing(base);
    }

    /** Makes writes visible to the Java threads that run other blocks. */
    private static final class LaneFence extends Instruction {
        @Override
        void execute(Warp warp, int lanes) {
            VarHandle.fullFence();
        }
    }

    /** A hint that changes no value. */
    static final class Nothing extends Instruction {
        private final String base;

        Nothing(String base) {
            this.base = base;
        }

        @Override
        void execute(Warp warp, int lanes) {
            // There is no cache to be told of it.
        }

        @Override
        public String toString() {
            return base;
        }
    }
}
