package torchwright.cuda.emulator;

import java.util.Map;
import java.util.function.LongBinaryOperator;

/** Sums, quotients, extrema and absolute values of integers; those of floats are {@link FloatOps}'. */
final class IntegerOps {
    private IntegerOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "add", d -> isFloat(d) ? FloatOps.add(d) : sum(d, false));
        OpcodeTable.add(table, "sub", d -> isFloat(d) ? FloatOps.sub(d) : sum(d, true));
        OpcodeTable.add(table, "addc", d -> withCarry(d, false, true));
        OpcodeTable.add(table, "subc", d -> withCarry(d, true, true));
        OpcodeTable.add(table, "div", d -> isFloat(d) ? FloatOps.div(d) : binary(d, IntegerOps::quotient));
        OpcodeTable.add(table, "rem", d -> binary(d, IntegerOps::remainder));
        OpcodeTable.add(table, "min", d -> isFloat(d) ? FloatOps.extremum(d, true) : binary(d, IntegerOps::minimum));
        OpcodeTable.add(table, "max", d -> isFloat(d) ? FloatOps.extremum(d, false) : binary(d, IntegerOps::maximum));
        OpcodeTable.add(table, "abs", d -> isFloat(d) ? FloatOps.abs(d) : absolute(d));
        OpcodeTable.add(table, "neg", d -> isFloat(d) ? FloatOps.neg(d) : negative(d));
        OpcodeTable.add(table, "sad", IntegerOps::sumOfDifference);
    }

    /** {@return whether the last modifier is a type of floating point} */
    static boolean isFloat(Decoding d) {
        String text = d.statement().opcode();
        PtxType type = PtxType.named(text.substring(text.lastIndexOf('.') + 1));
        return type != null && (type.kind() == PtxType.Kind.FLOAT || type.kind() == PtxType.Kind.PAIR);
    }

    private interface ByType {
        LongBinaryOperator of(PtxType type);
    }

    private static Instruction binary(Decoding d, ByType function) {
        PtxType type = d.opcode().takeType();
        return new Binary(d.destination(0), d.source(1, type), d.source(2, type), function.of(type));
    }

    private static Instruction sum(Decoding d, boolean minus) {
        if (d.opcode().take("cc")) {
            return withCarry(d, minus, false);
        }
        boolean saturate = d.opcode().take("sat");
        PtxType type = d.opcode().takeType();
        int to = d.destination(0);
        int a = d.source(1, type);
        int b = d.source(2, type);
        if (saturate) {
            return new Binary(to, a, b, (x, y) -> clamp((long) (int) x + (minus ? -(long) (int) y : (int) y)));
        }
        // The low bits of a sum depend on the low bits of its terms only: one form serves all widths.
        return minus ? new Binary(to, a, b, (x, y) -> x - y) : new Sum(to, a, b);
    }

    private static long clamp(long value) {
        return Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }

    private static Instruction withCarry(Decoding d, boolean minus, boolean reads) {
        boolean writes = d.opcode().take("cc") || !reads;
        PtxType type = d.opcode().takeType();
        return new CarrySum(d.destination(0), d.source(1, type), d.source(2, type), type, minus, reads, writes);
    }

    // A device divides by zero without a trap; all bits are set then.
    private static LongBinaryOperator quotient(PtxType type) {
        if (type == PtxType.S32) {
            return (x, y) -> (int) y == 0 ? -1 : (int) x / (int) y;
        }
        return type.isSigned()
                ? (x, y) -> type.extend(y) == 0 ? -1 : type.extend(x) / type.extend(y)
                : (x, y) -> type.extend(y) == 0 ? -1 : Long.divideUnsigned(type.extend(x), type.extend(y));
    }

    private static LongBinaryOperator remainder(PtxType type) {
        if (type == PtxType.S32) {
            return (x, y) -> (int) y == 0 ? x : (int) x % (int) y;
        }
        return type.isSigned()
                ? (x, y) -> type.extend(y) == 0 ? x : type.extend(x) % type.extend(y)
                : (x, y) -> type.extend(y) == 0 ? x : Long.remainderUnsigned(type.extend(x), type.extend(y));
    }

    static LongBinaryOperator minimum(PtxType type) {
        return type.isSigned()
                ? (x, y) -> Math.min(type.extend(x), type.extend(y))
                : (x, y) -> Long.compareUnsigned(type.extend(x), type.extend(y)) <= 0 ? x : y;
    }

    static LongBinaryOperator maximum(PtxType type) {
        return type.isSigned()
                ? (x, y) -> Math.max(type.extend(x), type.extend(y))
                : (x, y) -> Long.compareUnsigned(type.extend(x), type.extend(y)) >= 0 ? x : y;
    }

    private static Instruction absolute(Decoding d) {
        PtxType type = d.opcode().takeType();
        return new Unary(d.destination(0), d.source(1, type), x -> Math.abs(type.extend(x)));
    }

    private static Instruction negative(Decoding d) {
        PtxType type = d.opcode().takeType();
        return new Unary(d.destination(0), d.source(1, type), x -> -x);
    }

    private static Instruction sumOfDifference(Decoding d) {
        PtxType type = d.opcode().takeType();
        return new Ternary(d.destination(0), d.source(1, type), d.source(2, type), d.source(3, type), (x, y, z) -> {
            long a = type.extend(x);
            long b = type.extend(y);
            boolean less = type.isSigned() ? a < b : Long.compareUnsigned(a, b) < 0;
            return z + (less ? b - a : a - b);
        });
    }
}
