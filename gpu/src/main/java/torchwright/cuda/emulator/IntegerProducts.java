package torchwright.cuda.emulator;

import java.util.Map;
import java.util.function.LongBinaryOperator;

/** Products of integers, with and without a sum: {@code mul}, {@code mad}, {@code madc}, {@code mul24}, {@code dp4a}. */
final class IntegerProducts {
    private IntegerProducts() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "mul", d -> IntegerOps.isFloat(d) ? FloatOps.mul(d) : mul(d));
        OpcodeTable.add(table, "mad", d -> IntegerOps.isFloat(d) ? FloatOps.fma(d) : mad(d));
        OpcodeTable.add(table, "madc", IntegerProducts::madc);
        OpcodeTable.add(table, "mul24", IntegerProducts::mul24);
        OpcodeTable.add(table, "mad24", IntegerProducts::mad24);
        OpcodeTable.add(table, "dp4a", d -> dotProduct(d, 8));
        OpcodeTable.add(table, "dp2a", d -> dotProduct(d, 16));
    }

    private static Instruction mul(Decoding d) {
        String part = d.opcode().takeOne("lo", "lo", "hi", "wide");
        PtxType type = d.opcode().takeType();
        return new Binary(d.destination(0), d.source(1, type), d.source(2, type), product(part, type));
    }

    private static Instruction mad(Decoding d) {
        String part = d.opcode().takeOne("lo", "lo", "hi", "wide");
        if (d.opcode().take("cc")) {
            return withCarry(d, part, false, true);
        }
        boolean saturate = d.opcode().take("sat");
        PtxType type = d.opcode().takeType();
        LongBinaryOperator product = product(part, type);
        int to = d.destination(0);
        int a = d.source(1, type);
        int b = d.source(2, type);
        int c = d.source(3, type);
        if (saturate) {
            return new Ternary(
                    to,
                    a,
                    b,
                    c,
                    (x, y, z) -> Math.max(
                            Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, product.applyAsLong(x, y) + (int) z)));
        }
        return part.equals("lo")
                ? new Ternary(to, a, b, c, (x, y, z) -> x * y + z)
                : new Ternary(to, a, b, c, (x, y, z) -> product.applyAsLong(x, y) + z);
    }

    private static Instruction madc(Decoding d) {
        String part = d.opcode().takeOne("lo", "lo", "hi");
        return withCarry(d, part, true, d.opcode().take("cc"));
    }

    private static Instruction withCarry(Decoding d, String part, boolean reads, boolean writes) {
        PtxType type = d.opcode().takeType();
        int[] sources = {d.source(1, type), d.source(2, type), d.source(3, type)};
        return new CarryProduct(d.destination(0), sources, type, product(part, type), reads, writes);
    }

    private static LongBinaryOperator product(String part, PtxType type) {
        if (part.equals("lo")) {
            return (x, y) -> x * y;
        }
        if (part.equals("wide")) {
            return type == PtxType.S32 ? (x, y) -> (long) (int) x * (int) y : (x, y) -> type.extend(x) * type.extend(y);
        }
        if (type.bytes() < 8) {
            return (x, y) -> type.extend(x) * type.extend(y) >>> type.bits();
        }
        return type.isSigned() ? Math::multiplyHigh : IntegerProducts::unsignedMultiplyHigh;
    }

    private static long unsignedMultiplyHigh(long x, long y) {
        return Math.multiplyHigh(x, y) + (x >> 63 & y) + (y >> 63 & x);
    }

    private static Instruction mul24(Decoding d) {
        boolean high = d.opcode().takeOne("lo", "lo", "hi").equals("hi");
        PtxType type = d.opcode().takeType();
        return new Binary(
                d.destination(0), d.source(1, type), d.source(2, type), (x, y) -> product24(x, y, type, high));
    }

    private static Instruction mad24(Decoding d) {
        boolean high = d.opcode().takeOne("lo", "lo", "hi").equals("hi");
        PtxType type = d.opcode().takeType();
        return new Ternary(
                d.destination(0),
                d.source(1, type),
                d.source(2, type),
                d.source(3, type),
                (x, y, z) -> product24(x, y, type, high) + z);
    }

    private static long product24(long x, long y, PtxType type, boolean high) {
        long a = type.isSigned() ? x << 40 >> 40 : x & 0xFF_FFFF;
        long b = type.isSigned() ? y << 40 >> 40 : y & 0xFF_FFFF;
        return high ? a * b >> 16 : a * b;
    }

    // dp4a multiplies four bytes by four bytes, dp2a two 16-bit numbers by the low or high two bytes.
    private static Instruction dotProduct(Decoding d, int bits) {
        boolean high = bits == 16 && d.opcode().takeOne("lo", "lo", "hi").equals("hi");
        boolean signedB = d.opcode().takeType().isSigned();
        boolean signedA = bits == 8 && !d.statement().opcode().matches(".*\\.[us]32\\.[us]32")
                ? signedB
                : d.opcode().takeType().isSigned();
        int count = 32 / bits;
        return new Ternary(
                d.destination(0),
                d.source(1, PtxType.B32),
                d.source(2, PtxType.B32),
                d.source(3, PtxType.B32),
                (x, y, z) -> {
                    long sum = z;
                    for (int i = 0; i < count; i++) {
                        int at = high ? i + 2 : i;
                        sum += field(x, i * bits, bits, signedA) * field(y, at * 8, 8, signedB);
                    }
                    return sum;
                });
    }

    private static long field(long bits, int from, int width, boolean signed) {
        long shifted = bits << (64 - from - width);
        return signed ? shifted >> (64 - width) : shifted >>> (64 - width);
    }
}
