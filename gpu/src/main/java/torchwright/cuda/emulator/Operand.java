package torchwright.cuda.emulator;

import java.util.List;

/** What a statement is applied to, as it is written. */
sealed interface Operand {
    /**
     * A register of the function.
     *
     * @param number  counted in the function; predicates are counted apart
     * @param type    as declared
     * @param negated whether a {@code !} stands before it
     */
    record Register(int number, PtxType type, boolean negated) implements Operand {}

    /**
     * A number.
     *
     * @param bits of an integer, or of the float or double that is written
     * @param form how it was written
     */
    record Immediate(long bits, Form form) implements Operand {
        enum Form {
            INTEGER,
            /** {@code 0f3F800000}. */
            SINGLE,
            /** {@code 0d3FF0000000000000} or {@code 1.0}. */
            DOUBLE
        }

        /** {@return the bits that this number has in a type} */
        long in(PtxType type) {
            if (type == PtxType.F32 && form == Form.DOUBLE) {
                return Float.floatToRawIntBits((float) Double.longBitsToDouble(bits));
            }
            if (type == PtxType.F64 && form == Form.SINGLE) {
                return Double.doubleToRawLongBits(Float.intBitsToFloat((int) bits));
            }
            return bits;
        }
    }

    /**
     * A register that the device fills, {@code %tid.x}.
     *
     * @param name with its percent sign
     */
    record Special(String name) implements Operand {}

    /**
     * The name of a variable, function or label, and what is added to it.
     *
     * @param name   as written
     * @param offset bytes after it
     */
    record Symbol(String name, long offset) implements Operand {}

    /**
     * A place in memory.
     *
     * @param base   a register, a symbol or a number
     * @param offset bytes after it
     */
    record Address(Operand base, long offset) implements Operand {}

    /**
     * Several in braces or parentheses.
     *
     * @param members in order
     */
    record Vector(List<Operand> members) implements Operand {}

    /**
     * Two results of one instruction, {@code %p1|%p2}.
     *
     * @param first  the first
     * @param second the second
     */
    record Pair(Operand first, Operand second) implements Operand {}

    /** A result that nobody wants, {@code _}. */
    record Sink() implements Operand {}
}
