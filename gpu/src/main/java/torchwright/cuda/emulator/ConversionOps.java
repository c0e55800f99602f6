package torchwright.cuda.emulator;

import java.util.Map;
import java.util.function.LongUnaryOperator;

/** {@code cvt}: from one type to another. */
final class ConversionOps {
    private ConversionOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "cvt", ConversionOps::convert);
    }

    private static Instruction convert(Decoding d) {
        String modifier = d.opcode().takeOne("", "rn", "rz", "rm", "rp", "rna", "rni", "rzi", "rmi", "rpi");
        boolean flush = d.opcode().take("ftz");
        boolean saturate = !d.opcode().takeOne("", "sat", "satfinite").isEmpty();
        boolean rectify = d.opcode().take("relu");
        PtxType from = d.opcode().takeType();
        PtxType to = d.opcode().takeType();
        Rounding mode = Rounding.named(modifier);
        if (to.kind() == PtxType.Kind.PAIR) {
            FloatFormat format = FloatFormat.of(to);
            return new Binary(
                    d.destination(0),
                    d.source(1, from),
                    d.source(2, from),
                    (high, low) -> packed(high, format, mode, rectify) << 16 | packed(low, format, mode, rectify));
        }
        if (rectify) {
            FloatFormat format = FloatFormat.of(to);
            return new Unary(d.destination(0), d.source(1, from), x -> packed(x, format, mode, true));
        }
        boolean whole = modifier.endsWith("i");
        return new Unary(d.destination(0), d.source(1, from), of(from, to, mode, whole, flush, saturate));
    }

    private static long packed(long bits, FloatFormat format, Rounding mode, boolean rectify) {
        double value = FloatArithmetic.single(bits);
        return format.round(rectify && value <= 0 ? 0 : value, mode);
    }

    /** {@return what makes a value of one type from a value of another} */
    static LongUnaryOperator of(
            PtxType from, PtxType to, Rounding mode, boolean whole, boolean flush, boolean saturate) {
        if (from.isInteger()) {
            return to.isInteger() ? integers(from, to, saturate) : x -> toFloat(from, x, to, mode);
        }
        boolean flushes = flush && from == PtxType.F32;
        if (to.isInteger()) {
            return x -> toInteger(number(from, FloatFormat.SINGLE.flushed(x, flushes)), to, mode);
        }
        if (from == to && !whole && !saturate) {
            return x -> FloatFormat.SINGLE.flushed(x, flushes);
        }
        return x -> {
            double value = number(from, FloatFormat.SINGLE.flushed(x, flushes));
            double rounded = FloatArithmetic.saturated(whole ? mode.integer(value) : value, saturate);
            return FloatFormat.SINGLE.flushed(bits(rounded, to, mode), flush && to == PtxType.F32);
        };
    }

    private static LongUnaryOperator integers(PtxType from, PtxType to, boolean saturate) {
        if (!saturate) {
            return x -> to.extend(from.extend(x));
        }
        return x -> {
            long value = from.extend(x);
            boolean huge = !from.isSigned() && value < 0;
            if (to.bytes() == 8) {
                return to.isSigned() ? huge ? Long.MAX_VALUE : value : from.isSigned() && value < 0 ? 0 : value;
            }
            long most = to.isSigned() ? (1L << to.bits() - 1) - 1 : (1L << to.bits()) - 1;
            long least = to.isSigned() ? -(1L << to.bits() - 1) : 0;
            return huge ? most : Math.max(least, Math.min(most, value));
        };
    }

    private static long toFloat(PtxType from, long bits, PtxType to, Rounding mode) {
        long value = from.extend(bits);
        boolean negative = from.isSigned() && value < 0;
        long magnitude = negative ? -value : value;
        // Magnitudes beyond 53 bits keep that something was cut off in their last bit: Note [Rounding to odd].
        int cut = Math.max(0, 64 - Long.numberOfLeadingZeros(magnitude) - 53);
        long kept = magnitude >>> cut;
        long lost = magnitude & (1L << cut) - 1;
        if (to == PtxType.F64) {
            double towardsZero = Math.scalb((double) kept, cut);
            return Double.doubleToRawLongBits(
                    mode.cut(negative ? -towardsZero : towardsZero, Math.scalb(0.5, cut), lost, (kept & 1) != 0));
        }
        double odd = Math.scalb((double) (lost == 0 ? kept : kept | 1), cut);
        return FloatFormat.of(to).round(negative ? -odd : odd, mode);
    }

    // What is too large becomes the largest, and NaN becomes 0.
    private static long toInteger(double value, PtxType to, Rounding mode) {
        double rounded = mode.integer(value);
        if (Double.isNaN(rounded)) {
            return 0;
        }
        if (to == PtxType.U64) {
            if (rounded < 0x1p63) {
                return rounded <= 0 ? 0 : (long) rounded;
            }
            return rounded >= 0x1p64 ? -1 : (long) (rounded - 0x1p63) ^ Long.MIN_VALUE;
        }
        long whole = (long) rounded;
        if (to.bytes() == 8) {
            return whole;
        }
        long most = to.isSigned() ? (1L << to.bits() - 1) - 1 : (1L << to.bits()) - 1;
        long least = to.isSigned() ? -(1L << to.bits() - 1) : 0;
        return Math.max(least, Math.min(most, whole));
    }

    private static double number(PtxType type, long bits) {
        return type == PtxType.F64
                ? Double.longBitsToDouble(bits)
                : FloatFormat.of(type).toDouble(type.bytes() == 2 ? bits & 0xFFFF : bits);
    }

    private static long bits(double value, PtxType type, Rounding mode) {
        return type == PtxType.F64
                ? Double.doubleToRawLongBits(value)
                : FloatFormat.of(type).round(value, mode);
    }
}
