package torchwright.cuda.emulator;

import java.util.Map;
import java.util.function.LongBinaryOperator;
import torchwright.cuda.emulator.PtxVariable.Space;

/** {@code atom} and {@code red}: reading, changing and writing memory in one step. */
final class AtomicOps {
    private AtomicOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "atom", d -> decode(d, true));
        OpcodeTable.add(table, "red", d -> decode(d, false));
    }

    private static Instruction decode(Decoding d, boolean returns) {
        d.opcode().ignore("relaxed", "acquire", "release", "acq_rel", "cta", "gpu", "sys", "cluster", "noftz", "async");
        d.opcode().ignoreAll("L2::");
        Space space = MemoryOps.space(d);
        String operation = d.opcode().takeOne("", "add", "min", "max", "and", "or", "xor", "exch", "cas", "inc", "dec");
        PtxType type = d.opcode().takeType();
        int shift = returns ? 1 : 0;
        Decoding.Place place = d.address(shift, space);
        MemoryOps.noteShared(d, place, type);
        int value = d.source(shift + 1, type);
        int to = returns ? d.destination(0) : d.linker().scratch();
        if (operation.equals("cas")) {
            return new Atomic(place, to, value, d.source(shift + 2, type), type, (old, compare) -> compare);
        }
        return new Atomic(place, to, value, Atomic.NO_REPLACEMENT, type, change(d, operation, type));
    }

    private static LongBinaryOperator change(Decoding d, String operation, PtxType type) {
        boolean isFloat = !type.isInteger();
        return switch (operation) {
            case "add" ->
                isFloat
                        ? FloatArithmetic.of(type, FloatArithmetic.Sum.PLUS, Rounding.NEAREST, false, false)
                        : (old, by) -> old + by;
            case "min" -> isFloat ? FloatExtremum.of(type, true, false, false) : IntegerOps.minimum(type);
            case "max" -> isFloat ? FloatExtremum.of(type, false, false, false) : IntegerOps.maximum(type);
            case "and" -> (old, by) -> old & by;
            case "or" -> (old, by) -> old | by;
            case "xor" -> (old, by) -> old ^ by;
            case "exch" -> (old, by) -> by;
            case "inc" -> (old, top) -> Long.compareUnsigned(type.extend(old), type.extend(top)) >= 0 ? 0 : old + 1;
            case "dec" ->
                (old, top) -> type.extend(old) == 0 || Long.compareUnsigned(type.extend(old), type.extend(top)) > 0
                        ? top
                        : old - 1;
            default -> throw d.opcode().unsupported();
        };
    }
}
