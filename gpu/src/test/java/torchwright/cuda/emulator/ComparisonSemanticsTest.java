package torchwright.cuda.emulator;

import static torchwright.cuda.emulator.OperandValues.DOUBLES;
import static torchwright.cuda.emulator.OperandValues.FLOATS;
import static torchwright.cuda.emulator.OperandValues.HALVES;
import static torchwright.cuda.emulator.OperandValues.INTS;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comparisons, choices and conversions do, against Java's own. */
class ComparisonSemanticsTest {
    private static final TestDevice DEVICE =
            new TestDevice(EmulatorOptions.defaults().withThreads(1));
    private static final long[] FLAGS = {0, 1, 0xFFFF_FFFFL};
    private static final int UNORDERED = 2;

    private static OpcodeCase predicate(String instruction, PtxType type, long[] values, OpcodeCase.Function expected) {
        return new OpcodeCase(
                instruction + " selp.b32 d, 1, 0, p;",
                List.of(type, type),
                PtxType.B32,
                List.of(values, values),
                expected);
    }

    private static int order(long a, long b, PtxType type) {
        return switch (type.kind()) {
            case FLOAT -> {
                double x = number(a, type);
                double y = number(b, type);
                yield Double.isNaN(x) || Double.isNaN(y) ? UNORDERED : x < y ? -1 : x > y ? 1 : 0;
            }
            case SIGNED -> Long.compare(type.extend(a), type.extend(b));
            default -> Long.compareUnsigned(type.extend(a), type.extend(b));
        };
    }

    private static double number(long bits, PtxType type) {
        return type == PtxType.F64
                ? Double.longBitsToDouble(bits)
                : FloatFormat.of(type).toDouble(type.bytes() == 2 ? bits & 0xFFFF : bits);
    }

    private static final Map<String, IntPredicate> ORDERED = Map.of(
            "eq", o -> o == 0,
            "ne", o -> o == -1 || o == 1,
            "lt", o -> o < 0,
            "le", o -> o <= 0,
            "gt", o -> o == 1,
            "ge", o -> o == 0 || o == 1);

    private static final Map<String, IntPredicate> ALSO_UNORDERED = Map.of(
            "equ", o -> o == 0 || o == UNORDERED,
            "neu", o -> o != 0,
            "ltu", o -> o < 0 || o == UNORDERED,
            "leu", o -> o <= 0 || o == UNORDERED,
            "gtu", o -> o > 0,
            "geu", o -> o >= 0,
            "num", o -> o != UNORDERED,
            "nan", o -> o == UNORDERED);

    private static void addComparisons(List<OpcodeCase> list) {
        for (PtxType type : List.of(PtxType.S16, PtxType.U16, PtxType.S32, PtxType.U32, PtxType.S64, PtxType.U64)) {
            ORDERED.forEach((name, test) -> list.add(predicate(
                    "setp." + name + "." + type.text() + " p, a, b;",
                    type,
                    INTS,
                    (a, b, c) -> test.test(Integer.signum(order(a, b, type))) ? 1 : 0)));
        }
        for (PtxType type : List.of(PtxType.F32, PtxType.F64, PtxType.F16)) {
            long[] values = type == PtxType.F32 ? FLOATS : type == PtxType.F64 ? DOUBLES : HALVES;
            for (Map<String, IntPredicate> group : List.of(ORDERED, ALSO_UNORDERED)) {
                group.forEach((name, test) -> list.add(predicate(
                        "setp." + name + "." + type.text() + " p, a, b;",
                        type,
                        values,
                        (a, b, c) -> test.test(order(a, b, type)) ? 1 : 0)));
            }
        }
        list.add(predicate(
                "setp.hi.u32 p, a, b;",
                PtxType.U32,
                INTS,
                (a, b, c) -> Integer.compareUnsigned((int) a, (int) b) > 0 ? 1 : 0));
        list.add(predicate(
                "setp.ls.u64 p, a, b;", PtxType.U64, INTS, (a, b, c) -> Long.compareUnsigned(a, b) <= 0 ? 1 : 0));
        list.add(predicate(
                "setp.eq.b32 q, a, 5; setp.lt.and.s32 p, a, b, !q;",
                PtxType.B32,
                INTS,
                (a, b, c) -> (int) a < (int) b && (int) a != 5 ? 1 : 0));
        list.add(predicate("setp.lt.s32 q|p, a, b;", PtxType.S32, INTS, (a, b, c) -> (int) a < (int) b ? 0 : 1));
        list.add(predicate(
                "setp.gt.f32 q, a, 0f3F800000; setp.le.xor.f32 p, a, b, q;",
                PtxType.F32,
                FLOATS,
                (a, b, c) -> number(a, PtxType.F32) <= number(b, PtxType.F32) ^ number(a, PtxType.F32) > 1 ? 1 : 0));
        list.add(predicate(
                "setp.ne.b32 p, a, 0; setp.ne.b32 q, b, 0; and.pred p, p, q; not.pred p, p;",
                PtxType.B32,
                FLAGS,
                (a, b, c) -> a != 0 && b != 0 ? 0 : 1));
        list.add(predicate(
                "setp.ne.b32 p, a, 0; setp.ne.b32 q, b, 0; or.pred p, p, !q; mov.pred q, p; xor.pred p, q, 1;",
                PtxType.B32,
                FLAGS,
                (a, b, c) -> a != 0 || b == 0 ? 0 : 1));
        list.add(OpcodeCase.of(
                "set.lt.u32.s32", 2, PtxType.S32, PtxType.U32, INTS, (a, b, c) -> (int) a < (int) b ? -1 : 0));
        list.add(OpcodeCase.of(
                "set.gt.f32.f32",
                2,
                PtxType.F32,
                PtxType.F32,
                FLOATS,
                (a, b, c) -> order(a, b, PtxType.F32) == 1 ? Float.floatToRawIntBits(1) : 0));
        list.add(OpcodeCase.of(
                "slct.b32.s32",
                3,
                PtxType.S32,
                PtxType.B32,
                new long[] {0, 1, 7, 0xFFFF_FFFEL},
                (a, b, c) -> (int) c >= 0 ? a : b));
        list.add(OpcodeCase.of(
                "slct.f32.f32", 3, PtxType.F32, PtxType.F32, FLOATS, (a, b, c) -> number(c, PtxType.F32) >= 0 ? a : b));
        list.add(predicate(
                "testp.finite.f32 p, a;",
                PtxType.F32,
                FLOATS,
                (a, b, c) -> Double.isFinite(number(a, PtxType.F32)) ? 1 : 0));
        list.add(predicate(
                "testp.subnormal.f32 p, a;",
                PtxType.F32,
                FLOATS,
                (a, b, c) -> a << 33 != 0 && (a & 0x7F80_0000) == 0 ? 1 : 0));
        list.add(predicate(
                "testp.notanumber.f64 p, a;",
                PtxType.F64,
                DOUBLES,
                (a, b, c) -> Double.isNaN(number(a, PtxType.F64)) ? 1 : 0));
    }

    private static OpcodeCase convert(
            String modifiers, PtxType to, PtxType from, long[] values, OpcodeCase.Function expected) {
        return OpcodeCase.of("cvt" + modifiers + "." + to.text() + "." + from.text(), 1, from, to, values, expected);
    }

    private static void addConversions(List<OpcodeCase> list) {
        List<PtxType> integers = List.of(PtxType.S16, PtxType.U16, PtxType.S32, PtxType.U32, PtxType.S64, PtxType.U64);
        for (PtxType from : integers) {
            for (PtxType to : integers) {
                if (from != to) {
                    list.add(convert("", to, from, INTS, (a, b, c) -> from.extend(a)));
                }
            }
            list.add(convert(
                    ".rn",
                    PtxType.F32,
                    from,
                    INTS,
                    (a, b, c) -> Float.floatToRawIntBits(
                            from == PtxType.U64
                                    ? new BigInteger(Long.toUnsignedString(a)).floatValue()
                                    : from.extend(a))));
            list.add(convert(
                    ".rn",
                    PtxType.F64,
                    from,
                    INTS,
                    (a, b, c) -> Double.doubleToRawLongBits(
                            from == PtxType.U64
                                    ? new BigInteger(Long.toUnsignedString(a)).doubleValue()
                                    : from.extend(a))));
        }
        list.add(convert(
                ".sat", PtxType.S16, PtxType.S32, INTS, (a, b, c) -> Math.max(-32768, Math.min(32767, (int) a))));
        list.add(convert(".sat", PtxType.U32, PtxType.S64, INTS, (a, b, c) -> Math.max(0, Math.min(0xFFFF_FFFFL, a))));
        list.add(convert(".rz", PtxType.F32, PtxType.S32, INTS, (a, b, c) -> {
            float nearest = (int) a;
            boolean tooFar = Math.abs((double) nearest) > Math.abs((double) (int) a);
            return Float.floatToRawIntBits(
                    tooFar ? nearest > 0 ? Math.nextDown(nearest) : Math.nextUp(nearest) : nearest);
        }));
        list.add(convert(".rzi", PtxType.S32, PtxType.F32, FLOATS, (a, b, c) -> (int) number(a, PtxType.F32)));
        list.add(convert(".rzi", PtxType.S64, PtxType.F32, FLOATS, (a, b, c) -> (long) number(a, PtxType.F32)));
        list.add(convert(
                ".rni", PtxType.S32, PtxType.F32, FLOATS, (a, b, c) -> (int) Math.rint(number(a, PtxType.F32))));
        list.add(convert(
                ".rmi", PtxType.S32, PtxType.F64, DOUBLES, (a, b, c) -> (int) Math.floor(number(a, PtxType.F64))));
        list.add(convert(
                ".rpi", PtxType.S64, PtxType.F64, DOUBLES, (a, b, c) -> (long) Math.ceil(number(a, PtxType.F64))));
        list.add(convert(
                ".rzi",
                PtxType.U32,
                PtxType.F32,
                FLOATS,
                (a, b, c) -> Math.max(0, Math.min(0xFFFF_FFFFL, (long) number(a, PtxType.F32)))));
        list.add(convert(".rzi", PtxType.U64, PtxType.F64, DOUBLES, (a, b, c) -> {
            double value = number(a, PtxType.F64);
            if (value >= 0x1p64) {
                return -1;
            }
            return Double.isNaN(value) || value < 0
                    ? 0
                    : new BigDecimal(value).toBigInteger().longValue();
        }));
        list.add(convert(
                "", PtxType.F64, PtxType.F32, FLOATS, (a, b, c) -> Double.doubleToRawLongBits(number(a, PtxType.F32))));
        list.add(convert(
                ".rn",
                PtxType.F32,
                PtxType.F64,
                DOUBLES,
                (a, b, c) -> Float.floatToRawIntBits((float) number(a, PtxType.F64))));
        list.add(convert(
                ".rmi",
                PtxType.F32,
                PtxType.F32,
                FLOATS,
                (a, b, c) -> Float.floatToRawIntBits((float) Math.floor(number(a, PtxType.F32)))));
        list.add(convert(".rzi", PtxType.F64, PtxType.F64, DOUBLES, (a, b, c) -> {
            double value = number(a, PtxType.F64);
            return Double.doubleToRawLongBits(value < 0 ? Math.ceil(value) : Math.floor(value));
        }));
        list.add(convert(".sat", PtxType.F32, PtxType.F32, FLOATS, (a, b, c) -> {
            double value = number(a, PtxType.F32);
            return Float.floatToRawIntBits(Double.isNaN(value) ? 0 : (float) Math.max(0.0, Math.min(1.0, value)));
        }));
        list.add(convert(
                "",
                PtxType.F32,
                PtxType.F16,
                HALVES,
                (a, b, c) -> Float.floatToRawIntBits((float) number(a, PtxType.F16))));
        list.add(convert(".rn", PtxType.F16, PtxType.F32, FLOATS, (a, b, c) -> nearestHalf(number(a, PtxType.F32))));
        list.add(new OpcodeCase(
                "cvt.rn.bf16x2.f32 d, a, b;",
                List.of(PtxType.F32, PtxType.F32),
                PtxType.BF16X2,
                List.of(FLOATS, FLOATS),
                (a, b, c) -> nearestBfloat(a) << 16 | nearestBfloat(b)));
        list.add(OpcodeCase.of(
                "cvt.rna.tf32.f32",
                1,
                PtxType.F32,
                PtxType.B32,
                new long[] {0x3F80_0000L, 0x3F80_0FFFL, 0x3F80_1000L, 0xBF80_1000L, 0x3F80_3000L, 0x7F80_0000L},
                (a, b, c) -> a + 0x1000 & ~0x1FFFL));
    }

    // By searching among all halves: the nearest, of two equally near ones the even one.
    private static long nearestHalf(double value) {
        if (Double.isNaN(value)) {
            return 0x7FFF;
        }
        long sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
        double magnitude = Math.abs(value);
        if (magnitude >= 65520) {
            return sign | 0x7C00;
        }
        int best = 0;
        for (int bits = 1; bits < 0x7C00; bits++) {
            double distance = Math.abs(FloatFormat.HALF.toDouble(bits) - magnitude);
            double before = Math.abs(FloatFormat.HALF.toDouble(best) - magnitude);
            best = distance < before || distance == before && bits % 2 == 0 ? bits : best;
        }
        return sign | best;
    }

    private static long nearestBfloat(long bits) {
        if (Float.isNaN(Float.intBitsToFloat((int) bits))) {
            return 0x7FFF;
        }
        long odd = bits >>> 16 & 1;
        return bits + 0x7FFF + odd >>> 16 & 0xFFFF;
    }

    static Stream<Arguments> cases() {
        List<OpcodeCase> list = new ArrayList<>();
        addComparisons(list);
        addConversions(list);
        return list.stream().map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void anInstructionDoesWhatJavaDoes(OpcodeCase one) {
        one.check(DEVICE);
    }
}
