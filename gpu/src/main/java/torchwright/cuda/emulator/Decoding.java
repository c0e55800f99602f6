package torchwright.cuda.emulator;

import java.util.List;
import torchwright.cuda.emulator.PtxVariable.Space;

/** One statement while it is decoded: its opcode, and the places of its operands. */
final class Decoding {
    private final Linker linker;
    private final FunctionFrame frame;
    private final Statement statement;
    private final Opcode opcode;

    Decoding(Linker linker, FunctionFrame frame, Statement statement) {
        this.linker = linker;
        this.frame = frame;
        this.statement = statement;
        this.opcode = new Opcode(statement);
    }

    Opcode opcode() {
        return opcode;
    }

    Linker linker() {
        return linker;
    }

    FunctionFrame frame() {
        return frame;
    }

    Statement statement() {
        return statement;
    }

    int count() {
        return statement.operands().size();
    }

    Operand operand(int i) {
        if (i >= count()) {
            throw wrong("the instruction '" + statement.opcode() + "' needs more operands");
        }
        return statement.operands().get(i);
    }

    /** {@return where the values of an operand that is read stand} */
    int source(int i, PtxType type) {
        return source(operand(i), type);
    }

    int source(Operand operand, PtxType type) {
        if (operand instanceof Operand.Register register) {
            return register(register);
        }
        if (operand instanceof Operand.Immediate immediate) {
            return linker.constant(immediate.in(type));
        }
        if (operand instanceof Operand.Special special) {
            if (!SpecialRegister.isKnown(special.name())) {
                throw wrong("unknown register '" + special.name() + "'");
            }
            return linker.special(special.name());
        }
        if (operand instanceof Operand.Symbol symbol) {
            if (SpecialRegister.isKnown(symbol.name())) {
                return linker.special(symbol.name());
            }
            return linker.constant(located(symbol).address());
        }
        throw wrong("an operand of '" + statement.opcode() + "' is no value");
    }

    /** {@return where the values of an operand that is written go} */
    int destination(int i) {
        return destination(operand(i));
    }

    int destination(Operand operand) {
        if (operand instanceof Operand.Register register) {
            return register(register);
        }
        if (operand instanceof Operand.Sink) {
            return linker.scratch();
        }
        throw wrong("the instruction '" + statement.opcode() + "' writes to what is no register");
    }

    /** {@return a predicate that is read; {@code ~p} stands for a negated one} */
    int predicate(int i) {
        return predicate(operand(i));
    }

    int predicate(Operand operand) {
        if (operand instanceof Operand.Immediate immediate) {
            return linker.constantPredicate(immediate.bits() != 0);
        }
        if (operand instanceof Operand.Register register && register.type() == PtxType.PRED) {
            int number = frame.firstPredicate() + register.number();
            return register.negated() ? ~number : number;
        }
        if (operand instanceof Operand.Sink) {
            return linker.scratchPredicate();
        }
        throw wrong("an operand of '" + statement.opcode() + "' is no predicate");
    }

    /** {@return the members of an operand in braces, or the operand alone} */
    List<Operand> members(int i) {
        return operand(i) instanceof Operand.Vector vector ? vector.members() : List.of(operand(i));
    }

    /** {@return the members' places to read from} */
    int[] sources(int i, PtxType type) {
        return members(i).stream().mapToInt(member -> source(member, type)).toArray();
    }

    /** {@return the members' places to write to} */
    int[] destinations(int i) {
        return members(i).stream().mapToInt(this::destination).toArray();
    }

    /** {@return the address that an operand in brackets describes} */
    Place address(int i, Space space) {
        if (!(operand(i) instanceof Operand.Address address)) {
            throw wrong("the instruction '" + statement.opcode() + "' needs an address in brackets");
        }
        if (address.base() instanceof Operand.Symbol symbol) {
            Located located = located(symbol);
            // The parameters of functions lie in the local memory of a thread.
            Space actual = space == Space.PARAM ? located.space() : space;
            return new Place(actual, linker.constant(located.address()), address.offset());
        }
        return new Place(space, source(address.base(), PtxType.B64), address.offset());
    }

    /** {@return where a variable lies} */
    Located located(Operand.Symbol symbol) {
        Located located = frame.locate(symbol.name());
        located = located == null ? linker.locate(symbol.name()) : located;
        if (located == null) {
            throw wrong("unknown name '" + symbol.name() + "'");
        }
        return new Located(located.space(), located.address() + symbol.offset());
    }

    PtxException wrong(String problem) {
        return new PtxException(statement.line(), problem);
    }

    private int register(Operand.Register register) {
        if (register.type() == PtxType.PRED) {
            throw wrong("an operand of '" + statement.opcode() + "' is a predicate");
        }
        return (frame.firstRegister() + register.number()) * Warp.LANES;
    }

    /**
     * An address of an instruction.
     *
     * @param space  where it points to
     * @param base   place of the register
     * @param offset bytes after it
     */
    record Place(Space space, int base, long offset) {}

    /**
     * A variable's address.
     *
     * @param space   where it lies
     * @param address within that space
     */
    record Located(Space space, long address) {}
}
