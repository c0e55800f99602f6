package torchwright.cuda.emulator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Arithmetic of floating point. Sums, products, quotients and roots are rounded exactly, in all modes.
 *
 * <p>Accuracy: what PTX calls approximate ({@code .approx}: rcp, rsqrt, sqrt, sin, cos, lg2, ex2, tanh, div) is computed
 * in double and rounded once, so that it is more accurate than a device, which may differ by what the PTX manual allows.
 */
final class FloatOps {
    private FloatOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "fma", FloatOps::fma);
        OpcodeTable.add(table, "rcp", d -> exactOrNot(d, x -> 1 / x));
        OpcodeTable.add(table, "sqrt", d -> exactOrNot(d, Math::sqrt));
        OpcodeTable.add(table, "rsqrt", d -> approximate(d, x -> 1 / Math.sqrt(x)));
        OpcodeTable.add(table, "sin", d -> approximate(d, Math::sin));
        OpcodeTable.add(table, "cos", d -> approximate(d, Math::cos));
        OpcodeTable.add(table, "lg2", d -> approximate(d, FloatOps::log2));
        OpcodeTable.add(table, "ex2", d -> approximate(d, FloatOps::exp2));
        OpcodeTable.add(table, "tanh", d -> approximate(d, Math::tanh));
        OpcodeTable.add(table, "copysign", FloatOps::copySign);
    }

    static Instruction add(Decoding d) {
        return FloatArithmetic.binary(d, FloatArithmetic.Sum.PLUS);
    }

    static Instruction sub(Decoding d) {
        return FloatArithmetic.binary(d, FloatArithmetic.Sum.MINUS);
    }

    static Instruction mul(Decoding d) {
        return FloatArithmetic.binary(d, FloatArithmetic.Sum.TIMES);
    }

    static Instruction div(Decoding d) {
        d.opcode().ignore("approx", "full");
        return FloatArithmetic.binary(d, FloatArithmetic.Sum.DIVIDED);
    }

    static Instruction fma(Decoding d) {
        return FloatArithmetic.fma(d);
    }

    static Instruction abs(Decoding d) {
        boolean flush = d.opcode().take("ftz");
        PtxType type = d.opcode().takeType();
        long mask = ~signs(type);
        LongUnaryOperator flushing = flushing(type, flush);
        return new Unary(d.destination(0), d.source(1, type), x -> flushing.applyAsLong(x) & mask);
    }

    static Instruction neg(Decoding d) {
        boolean flush = d.opcode().take("ftz");
        PtxType type = d.opcode().takeType();
        long mask = signs(type);
        LongUnaryOperator flushing = flushing(type, flush);
        return new Unary(d.destination(0), d.source(1, type), x -> flushing.applyAsLong(x) ^ mask);
    }

    static Instruction extremum(Decoding d, boolean smallest) {
        return FloatExtremum.decode(d, smallest);
    }

    private static Instruction copySign(Decoding d) {
        PtxType type = d.opcode().takeType();
        long sign = signs(type);
        return new Binary(d.destination(0), d.source(1, type), d.source(2, type), (a, b) -> a & sign | b & ~sign);
    }

    private static Instruction exactOrNot(Decoding d, DoubleUnaryOperator function) {
        boolean root = d.opcode().base().equals("sqrt");
        if (d.opcode().take("approx")) {
            return approximate(d, function);
        }
        Rounding mode = Rounding.taken(d.opcode());
        boolean flush = d.opcode().take("ftz");
        PtxType type = d.opcode().takeType();
        int to = d.destination(0);
        int from = d.source(1, type);
        if (type == PtxType.F64) {
            return new Unary(to, from, x -> {
                double v = Double.longBitsToDouble(x);
                double nearest = function.applyAsDouble(v);
                return Double.doubleToRawLongBits(
                        root
                                ? mode.instead(nearest, v, exact -> exact.multiply(exact), 1)
                                : mode.instead(nearest, 1, exact -> exact.multiply(new BigDecimal(v)), v));
            });
        }
        return new Unary(to, from, x -> {
            double v = FloatArithmetic.single(FloatFormat.SINGLE.flushed(x, flush));
            double odd = root ? Rounding.oddRoot(v) : Rounding.oddQuotient(1, v);
            return FloatFormat.SINGLE.flushed(FloatFormat.SINGLE.round(odd, mode), flush);
        });
    }

    private static Instruction approximate(Decoding d, DoubleUnaryOperator function) {
        d.opcode().ignore("approx");
        boolean flush = d.opcode().take("ftz");
        PtxType type = d.opcode().takeType();
        int to = d.destination(0);
        int from = d.source(1, type);
        FloatFormat format = FloatFormat.of(type);
        if (type == PtxType.F64) {
            // Only the upper 32 bits of the result of rcp and rsqrt are said to mean something.
            return new Unary(
                    to,
                    from,
                    x -> Double.doubleToRawLongBits(function.applyAsDouble(Double.longBitsToDouble(x)))
                            & ~0xFFFF_FFFFL);
        }
        if (type.kind() == PtxType.Kind.PAIR) {
            return new Unary(
                    to,
                    from,
                    x -> rounded(function, format, x & 0xFFFF) | rounded(function, format, x >>> 16 & 0xFFFF) << 16);
        }
        return new Unary(to, from, x -> format.flushed(rounded(function, format, format.flushed(x, flush)), flush));
    }

    private static long rounded(DoubleUnaryOperator function, FloatFormat format, long bits) {
        return format.round(function.applyAsDouble(format.toDouble(bits)), Rounding.NEAREST);
    }

    private static double log2(double x) {
        int exponent = Math.getExponent(x);
        // Powers of two have whole logarithms, which a quotient of two logarithms need not give.
        return x > 0 && Double.isFinite(x) && Math.scalb(1.0, exponent) == x ? exponent : Math.log(x) / Math.log(2);
    }

    private static double exp2(double x) {
        return Math.rint(x) == x && Math.abs(x) < 1000 ? Math.scalb(1.0, (int) x) : Math.pow(2, x);
    }

    /** {@return the bits where the signs of a type are} */
    private static long signs(PtxType type) {
        return type.kind() == PtxType.Kind.PAIR ? 0x8000_8000L : 1L << type.bits() - 1;
    }

    private static LongUnaryOperator flushing(PtxType type, boolean flush) {
        FloatFormat format = FloatFormat.of(type);
        if (!flush || format == null) {
            return LongUnaryOperator.identity();
        }
        return type.kind() == PtxType.Kind.PAIR
                ? x -> format.flushed(x & 0xFFFF, true) | format.flushed(x >>> 16 & 0xFFFF, true) << 16
                : x -> format.flushed(x, true);
    }
}
