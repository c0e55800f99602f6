package torchwright.cuda.emulator;

import java.util.Map;
import java.util.function.LongUnaryOperator;

/** Logic, shifts, and what moves and counts single bits. */
final class BitOps {
    private BitOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "and", d -> logic(d, PredicateLogic.Kind.AND));
        OpcodeTable.add(table, "or", d -> logic(d, PredicateLogic.Kind.OR));
        OpcodeTable.add(table, "xor", d -> logic(d, PredicateLogic.Kind.XOR));
        OpcodeTable.add(table, "not", BitOps::not);
        OpcodeTable.add(table, "cnot", d -> unary(d, type -> x -> type.extend(x) == 0 ? 1 : 0));
        OpcodeTable.add(table, "shl", BitOps::shiftLeft);
        OpcodeTable.add(table, "shr", BitOps::shiftRight);
        OpcodeTable.add(table, "shf", BitOps::funnelShift);
        OpcodeTable.add(table, "lop3", BitOps::lop3);
        OpcodeTable.add(table, "prmt", BytePermutation::decode);
        OpcodeTable.add(table, "popc", d -> unary(d, type -> x -> Long.bitCount(unsigned(x, type))));
        OpcodeTable.add(
                table,
                "clz",
                d -> unary(d, type -> x -> Long.numberOfLeadingZeros(unsigned(x, type)) - (64L - type.bits())));
        OpcodeTable.add(table, "brev", d -> unary(d, type -> x -> Long.reverse(x) >>> (64 - type.bits())));
        OpcodeTable.add(table, "bfind", BitOps::findLeading);
        OpcodeTable.add(table, "bfe", BitOps::extract);
        OpcodeTable.add(table, "bfi", BitOps::insert);
        OpcodeTable.add(table, "bmsk", BitOps::mask);
        OpcodeTable.add(table, "szext", BitOps::signExtend);
        OpcodeTable.add(table, "fns", BitOps::findNthSet);
    }

    private interface ByType {
        LongUnaryOperator of(PtxType type);
    }

    private static Instruction unary(Decoding d, ByType function) {
        PtxType type = d.opcode().takeType();
        return new Unary(d.destination(0), d.source(1, type), function.of(type));
    }

    static long unsigned(long value, PtxType type) {
        return type.bytes() == 8 ? value : value & (1L << type.bits()) - 1;
    }

    private static Instruction logic(Decoding d, PredicateLogic.Kind kind) {
        PtxType type = d.opcode().takeType();
        if (type == PtxType.PRED) {
            return new PredicateLogic(d.predicate(0), d.predicate(1), d.predicate(2), kind);
        }
        int to = d.destination(0);
        int a = d.source(1, type);
        int b = d.source(2, type);
        return switch (kind) {
            case AND -> new Binary(to, a, b, (x, y) -> x & y);
            case OR -> new Binary(to, a, b, (x, y) -> x | y);
            case XOR -> new Binary(to, a, b, (x, y) -> x ^ y);
        };
    }

    private static Instruction not(Decoding d) {
        PtxType type = d.opcode().takeType();
        if (type == PtxType.PRED) {
            int from = d.predicate(1);
            return new PredicateLogic(d.predicate(0), ~from, ~from, PredicateLogic.Kind.AND);
        }
        return new Unary(d.destination(0), d.source(1, type), x -> ~x);
    }

    // A shift by the width or more gives 0, or the sign; Java would shift by the rest of a division.
    private static Instruction shiftLeft(Decoding d) {
        PtxType type = d.opcode().takeType();
        int bits = type.bits();
        return new Binary(d.destination(0), d.source(1, type), d.source(2, PtxType.U32), (x, by) -> {
            long count = by & 0xFFFF_FFFFL;
            return count >= bits ? 0 : x << count;
        });
    }

    private static Instruction shiftRight(Decoding d) {
        PtxType type = d.opcode().takeType();
        int bits = type.bits();
        int to = d.destination(0);
        int a = d.source(1, type);
        int b = d.source(2, PtxType.U32);
        if (type.isSigned()) {
            return new Binary(to, a, b, (x, by) -> type.extend(x) >> Math.min(by & 0xFFFF_FFFFL, bits - 1));
        }
        return new Binary(to, a, b, (x, by) -> {
            long count = by & 0xFFFF_FFFFL;
            return count >= bits ? 0 : unsigned(x, type) >>> count;
        });
    }

    private static Instruction funnelShift(Decoding d) {
        boolean left = d.opcode().takeOne("l", "l", "r").equals("l");
        boolean clamp = d.opcode().takeOne("clamp", "clamp", "wrap").equals("clamp");
        PtxType type = d.opcode().takeType();
        return new Ternary(
                d.destination(0), d.source(1, type), d.source(2, type), d.source(3, type), (low, high, by) -> {
                    long both = high << 32 | low & 0xFFFF_FFFFL;
                    long count = clamp ? Math.min(by & 0xFFFF_FFFFL, 32) : by & 31;
                    return left ? both << count >>> 32 : both >>> count;
                });
    }

    // The third operand's bit at position (a b c) is the result for these three bits.
    private static Instruction lop3(Decoding d) {
        PtxType type = d.opcode().takeType();
        if (!(d.operand(4) instanceof Operand.Immediate table)) {
            throw d.opcode().unsupported();
        }
        int lookup = (int) table.bits();
        return new Ternary(d.destination(0), d.source(1, type), d.source(2, type), d.source(3, type), (a, b, c) -> {
            long result = 0;
            for (int i = 0; i < 8; i++) {
                if ((lookup >>> i & 1) != 0) {
                    result |= ((i & 4) != 0 ? a : ~a) & ((i & 2) != 0 ? b : ~b) & ((i & 1) != 0 ? c : ~c);
                }
            }
            return result;
        });
    }

    private static Instruction findLeading(Decoding d) {
        boolean shift = d.opcode().take("shiftamt");
        return unary(d, type -> x -> {
            long value = type.extend(x);
            long searched = type.isSigned() && value < 0 ? ~value : value;
            long found = 63L - Long.numberOfLeadingZeros(unsigned(searched, type));
            return found < 0 ? -1 : shift ? type.bits() - 1 - found : found;
        });
    }

    private static Instruction extract(Decoding d) {
        PtxType type = d.opcode().takeType();
        int top = type.bits() - 1;
        return new Ternary(
                d.destination(0),
                d.source(1, type),
                d.source(2, PtxType.U32),
                d.source(3, PtxType.U32),
                (x, from, count) -> {
                    int position = (int) from & 0xFF;
                    int length = (int) count & 0xFF;
                    if (length == 0) {
                        return 0;
                    }
                    long value = type.extend(x);
                    long sign = type.isSigned() ? value >>> Math.min(position + length - 1, top) & 1 : 0;
                    long field = position > top ? 0 : unsigned(value, type) >>> position;
                    // Bits from beyond the end are the sign.
                    int have = Math.max(0, Math.min(length, top + 1 - position));
                    long kept = have >= 64 ? field : field & (1L << have) - 1;
                    return sign != 0 && have < 64 ? kept | -1L << have : kept;
                });
    }

    private static Instruction insert(Decoding d) {
        PtxType type = d.opcode().takeType();
        int to = d.destination(0);
        int a = d.source(1, type);
        int b = d.source(2, type);
        int from = d.source(3, PtxType.U32);
        int count = d.source(4, PtxType.U32);
        return new LaneInstruction((r, lane) -> {
            int position = (int) r[from + lane] & 0xFF;
            int length = Math.min((int) r[count + lane] & 0xFF, type.bits() - position);
            if (position >= type.bits() || length <= 0) {
                r[to + lane] = r[b + lane];
            } else {
                long mask = (length == 64 ? -1L : (1L << length) - 1) << position;
                r[to + lane] = r[b + lane] & ~mask | r[a + lane] << position & mask;
            }
        });
    }

    private static Instruction mask(Decoding d) {
        boolean clamp = d.opcode().takeOne("clamp", "clamp", "wrap").equals("clamp");
        PtxType type = d.opcode().takeType();
        return new Binary(d.destination(0), d.source(1, type), d.source(2, type), (a, b) -> {
            long from = clamp ? Math.min(a & 0xFFFF_FFFFL, 32) : a & 31;
            long count = clamp ? Math.min(b & 0xFFFF_FFFFL, 32) : b & 31;
            return ((1L << count) - 1 << from) & 0xFFFF_FFFFL;
        });
    }

    private static Instruction signExtend(Decoding d) {
        boolean clamp = d.opcode().takeOne("clamp", "clamp", "wrap").equals("clamp");
        PtxType type = d.opcode().takeType();
        return new Binary(d.destination(0), d.source(1, type), d.source(2, PtxType.U32), (x, count) -> {
            long bits = clamp ? Math.min(count & 0xFFFF_FFFFL, 32) : count & 31;
            long shift = 64 - bits;
            return bits == 0 ? 0 : type.isSigned() ? x << shift >> shift : x << shift >>> shift;
        });
    }

    // Searches from a base upwards for the n-th set bit, or downwards for the -n-th.
    private static Instruction findNthSet(Decoding d) {
        PtxType type = d.opcode().takeType();
        return new Ternary(
                d.destination(0),
                d.source(1, type),
                d.source(2, PtxType.U32),
                d.source(3, PtxType.S32),
                (mask, base, offset) -> {
                    int n = (int) offset;
                    int step = n < 0 ? -1 : 1;
                    int left = n == 0 ? 1 : Math.abs(n);
                    for (int at = (int) base; at >= 0 && at < 32; at += step) {
                        boolean set = (mask >>> at & 1) != 0;
                        if (n == 0) {
                            return set ? at : 0xFFFF_FFFFL;
                        }
                        if (set && --left == 0) {
                            return at;
                        }
                    }
                    return 0xFFFF_FFFFL;
                });
    }
}
