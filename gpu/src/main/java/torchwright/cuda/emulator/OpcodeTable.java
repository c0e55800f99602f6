package torchwright.cuda.emulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All instructions that the emulator knows, by the first word of their opcode. */
final class OpcodeTable {
    private static final Map<String, Decoder> DECODERS = new TreeMap<>();

    static {
        IntegerOps.addTo(DECODERS);
        IntegerProducts.addTo(DECODERS);
        BitOps.addTo(DECODERS);
        FloatOps.addTo(DECODERS);
        ComparisonOps.addTo(DECODERS);
        ConversionOps.addTo(DECODERS);
        MoveOps.addTo(DECODERS);
        MemoryOps.addTo(DECODERS);
        AtomicOps.addTo(DECODERS);
        AsyncCopyOps.addTo(DECODERS);
        ControlOps.addTo(DECODERS);
        CallOps.addTo(DECODERS);
        BarrierOps.addTo(DECODERS);
        WarpOps.addTo(DECODERS);
        TensorCoreOps.addTo(DECODERS);
    }

    /** Makes instructions of a statement: one, or a few that follow each other. */
    interface Decoder {
        List<Instruction> decode(Decoding decoding);
    }

    /** Makes one instruction of a statement. */
    interface Single extends Decoder {
        Instruction one(Decoding decoding);

        @Override
        default List<Instruction> decode(Decoding decoding) {
            return List.of(one(decoding));
        }
    }

    private OpcodeTable() {}

    static void add(Map<String, Decoder> table, String opcode, Single decoder) {
        table.put(opcode, decoder);
    }

    /** {@return the first words of all known opcodes} */
    static Set<String> known() {
        return DECODERS.keySet();
    }

    static List<Instruction> decode(Decoding decoding) {
        Decoder decoder = DECODERS.get(decoding.opcode().base());
        if (decoder == null) {
            throw decoding.wrong("unknown instruction '" + decoding.statement().opcode() + "'");
        }
        List<Instruction> instructions = decoder.decode(decoding);
        decoding.opcode().requireAllTaken();
        return instructions;
    }
}
