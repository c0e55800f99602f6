package torchwright.cuda.emulator;

import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;

/** {@code setp}, {@code set}, {@code selp}, {@code slct}, {@code testp}: comparing and choosing. */
final class ComparisonOps {
    private static final String[] COMPARISONS = {
        "eq", "ne", "lt", "le", "gt", "ge", "lo", "ls", "hi", "hs", "equ", "neu", "ltu", "leu", "gtu", "geu", "num",
        "nan"
    };

    private ComparisonOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "setp", ComparisonOps::setPredicate);
        OpcodeTable.add(table, "set", ComparisonOps::set);
        OpcodeTable.add(table, "selp", ComparisonOps::select);
        OpcodeTable.add(table, "slct", ComparisonOps::selectBySign);
        OpcodeTable.add(table, "testp", ComparisonOps::test);
    }

    private static Instruction setPredicate(Decoding d) {
        String comparison = comparison(d);
        String join = d.opcode().takeOne("", "and", "or", "xor");
        boolean flush = d.opcode().take("ftz");
        PtxType type = d.opcode().takeType();
        int first = d.operand(0) instanceof Operand.Pair pair ? d.predicate(pair.first()) : d.predicate(0);
        int second = d.operand(0) instanceof Operand.Pair pair ? d.predicate(pair.second()) : -1;
        int other = join.isEmpty() ? 0 : d.predicate(3);
        return new SetPredicate(
                first,
                second,
                d.source(1, type),
                d.source(2, type),
                type.kind() == PtxType.Kind.PAIR,
                test(comparison, type, flush),
                join.isEmpty() ? null : PredicateLogic.Kind.valueOf(join.toUpperCase(Locale.ROOT)),
                other);
    }

    private static Instruction set(Decoding d) {
        String comparison = comparison(d);
        boolean flush = d.opcode().take("ftz");
        PtxType from = d.opcode().takeType();
        PtxType to = d.opcode().takeType();
        Comparison test = test(comparison, from, flush);
        long one = switch (to) {
            case F32 -> Float.floatToRawIntBits(1);
            case F16, F16X2 -> 0x3C00;
            case BF16, BF16X2 -> 0x3F80;
            default -> -1;
        };
        if (from.kind() == PtxType.Kind.PAIR) {
            return new Binary(d.destination(0), d.source(1, from), d.source(2, from), (x, y) -> {
                long low = test.holds(x & 0xFFFF, y & 0xFFFF) ? one & 0xFFFF : 0;
                long high = test.holds(x >>> 16 & 0xFFFF, y >>> 16 & 0xFFFF) ? one & 0xFFFF : 0;
                return low | high << 16;
            });
        }
        return new Binary(d.destination(0), d.source(1, from), d.source(2, from), (x, y) -> test.holds(x, y) ? one : 0);
    }

    private static Instruction select(Decoding d) {
        PtxType type = d.opcode().takeType();
        return new Select(d.destination(0), d.source(1, type), d.source(2, type), d.predicate(3));
    }

    private static Instruction selectBySign(Decoding d) {
        d.opcode().take("ftz");
        PtxType by = d.opcode().takeType();
        PtxType type = d.opcode().takeType();
        return new Ternary(
                d.destination(0),
                d.source(1, type),
                d.source(2, type),
                d.source(3, by),
                by == PtxType.F32
                        ? (a, b, c) -> FloatArithmetic.single(c) >= 0 ? a : b
                        : (a, b, c) -> (int) c >= 0 ? a : b);
    }

    private static Instruction test(Decoding d) {
        String property = d.opcode().takeOne("", "finite", "infinite", "number", "notanumber", "normal", "subnormal");
        PtxType type = d.opcode().takeType();
        double smallestNormal = type == PtxType.F64 ? Double.MIN_NORMAL : Float.MIN_NORMAL;
        DoublePredicate has = switch (property) {
            case "finite" -> Double::isFinite;
            case "infinite" -> Double::isInfinite;
            case "number" -> x -> !Double.isNaN(x);
            case "notanumber" -> Double::isNaN;
            case "normal" -> x -> Double.isFinite(x) && Math.abs(x) >= smallestNormal;
            case "subnormal" -> x -> x != 0 && Math.abs(x) < smallestNormal;
            default -> throw d.opcode().unsupported();
        };
        Comparison test = (bits, unused) ->
                has.test(type == PtxType.F64 ? Double.longBitsToDouble(bits) : FloatArithmetic.single(bits));
        int source = d.source(1, type);
        return new SetPredicate(d.predicate(0), -1, source, source, false, test, null, 0);
    }

    private static String comparison(Decoding d) {
        String comparison = d.opcode().takeOne("", COMPARISONS);
        if (comparison.isEmpty()) {
            throw d.opcode().unsupported();
        }
        return comparison;
    }

    private static Comparison test(String comparison, PtxType type, boolean flush) {
        if (type == PtxType.F64) {
            Comparison.OfDoubles test = Comparison.ofDoubles(comparison);
            return (x, y) -> test.holds(Double.longBitsToDouble(x), Double.longBitsToDouble(y));
        }
        if (type == PtxType.F32) {
            Comparison.OfDoubles test = Comparison.ofDoubles(comparison);
            return (x, y) -> test.holds(
                    FloatArithmetic.single(FloatFormat.SINGLE.flushed(x, flush)),
                    FloatArithmetic.single(FloatFormat.SINGLE.flushed(y, flush)));
        }
        if (type.isInteger()) {
            return Comparison.ofIntegers(comparison, type);
        }
        FloatFormat format = FloatFormat.of(type);
        Comparison.OfDoubles test = Comparison.ofDoubles(comparison);
        return (x, y) -> test.holds(format.toDouble(x & 0xFFFF), format.toDouble(y & 0xFFFF));
    }
}
