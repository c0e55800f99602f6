package torchwright.cuda.emulator;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form of an arithmetic instruction does, against Java's own arithmetic. */
class OpcodeSemanticsTest {
    static final long[] INTS = {
        0,
        1,
        2,
        5,
        31,
        32,
        33,
        63,
        64,
        100,
        0x7FFF,
        0x8000,
        0xFFFF,
        0x1234_5678,
        Integer.MAX_VALUE,
        0x8000_0000L,
        0xFFFF_FFFFL,
        -1,
        -7,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0x0123_4567_89AB_CDEFL
    };
    static final long[] FEW = {0, 1, 5, 0x1234_5678, 0x8000_0000L, 0xFFFF_FFF9L, -1, 0x0123_4567_89AB_CDEFL};
    static final long[] FLOATS = floats(
            0,
            -0.0f,
            1,
            -1.5f,
            0.1f,
            3.7f,
            -2.5f,
            2.5f,
            1e-40f,
            -Float.MIN_VALUE,
            3e38f,
            -3e38f,
            1e10f,
            1e7f,
            5e9f,
            -0.3f,
            Float.MIN_NORMAL,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY);
    static final long[] SOME_FLOATS =
            floats(0, -0.0f, 1, -1.5f, 0.1f, 3e38f, 1e-40f, 1e-20f, Float.NaN, Float.NEGATIVE_INFINITY);
    static final long[] DOUBLES = doubles(
            0,
            -0.0,
            1,
            -1.5,
            0.1,
            1e300,
            -1e-310,
            3,
            2.5,
            -2.5,
            1e19,
            1.8e19,
            -3e9,
            Double.NaN,
            Double.NEGATIVE_INFINITY);
    static final long[] HALVES = {
        0, 0x8000, 0x3C00, 0xBE00, 0x2E66, 0x7BFF, 1, 0x83FF, 0x7C00, 0xFC00, 0x7E00, 0x4248, 0x1400, 0x6400
    };

    private static long[] floats(float... values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]) & 0xFFFF_FFFFL;
        }
        return bits;
    }

    private static long[] doubles(double... values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return bits;
    }

    private static float f(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    private static long b(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static double d(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long b(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static double h(long bits) {
        return FloatFormat.HALF.toDouble(bits & 0xFFFF);
    }

    private static long half(double value) {
        return FloatFormat.HALF.round(value, Rounding.NEAREST);
    }

    private static OpcodeCase ints(String opcode, int count, PtxType type, OpcodeCase.Function expected) {
        return OpcodeCase.of(opcode + "." + type.text(), count, type, type, count > 2 ? FEW : INTS, expected);
    }

    private static void addIntegers(List<OpcodeCase> list) {
        for (PtxType type : List.of(PtxType.S16, PtxType.U16, PtxType.S32, PtxType.U32, PtxType.S64, PtxType.U64)) {
            boolean signed = type.isSigned();
            list.add(ints("add", 2, type, (a, b, c) -> a + b));
            list.add(ints("sub", 2, type, (a, b, c) -> a - b));
            list.add(ints("mul.lo", 2, type, (a, b, c) -> a * b));
            list.add(ints("mad.lo", 3, type, (a, b, c) -> a * b + c));
            list.add(ints(
                    "mul.hi",
                    2,
                    type,
                    (a, b, c) -> BigInteger.valueOf(type.extend(a))
                            .add(wrap(a, type))
                            .multiply(BigInteger.valueOf(type.extend(b)).add(wrap(b, type)))
                            .shiftRight(type.bits())
                            .longValue()));
            list.add(ints("min", 2, type, (a, b, c) -> less(a, b, type) ? a : b));
            list.add(ints("max", 2, type, (a, b, c) -> less(a, b, type) ? b : a));
            list.add(ints(
                    "div",
                    2,
                    type,
                    (a, b, c) -> type.extend(b) == 0
                            ? -1
                            : signed
                                    ? type.extend(a) / type.extend(b)
                                    : Long.divideUnsigned(type.extend(a), type.extend(b))));
            list.add(ints(
                    "rem",
                    2,
                    type,
                    (a, b, c) -> type.extend(b) == 0
                            ? a
                            : signed
                                    ? type.extend(a) % type.extend(b)
                                    : Long.remainderUnsigned(type.extend(a), type.extend(b))));
            list.add(ints("sad", 3, type, (a, b, c) -> less(a, b, type) ? b - a + c : a - b + c));
            if (signed) {
                list.add(ints("abs", 1, type, (a, b, c) -> Math.abs(type.extend(a))));
                list.add(ints("neg", 1, type, (a, b, c) -> -a));
            }
            list.add(shift("shr", type, (a, b, c) -> {
                long by = b & 0xFFFF_FFFFL;
                long value = type.extend(a);
                return by >= type.bits() ? signed && value < 0 ? -1 : 0 : signed ? value >> by : value >>> by;
            }));
        }
        for (PtxType type : List.of(PtxType.S16, PtxType.U16, PtxType.S32, PtxType.U32)) {
            PtxType wide = PtxType.named((type.isSigned() ? "s" : "u") + 2 * type.bits());
            list.add(OpcodeCase.of(
                    "mul.wide." + type.text(), 2, type, wide, INTS, (a, b, c) -> type.extend(a) * type.extend(b)));
        }
        list.add(ints("add.sat", 2, PtxType.S32, (a, b, c) -> clamp((long) (int) a + (int) b)));
        list.add(ints("sub.sat", 2, PtxType.S32, (a, b, c) -> clamp((long) (int) a - (int) b)));
        list.add(ints("mad.hi", 3, PtxType.S32, (a, b, c) -> ((long) (int) a * (int) b >> 32) + c));
        list.add(ints("mul24.lo", 2, PtxType.U32, (a, b, c) -> (a & 0xFFFFFF) * (b & 0xFFFFFF)));
        list.add(ints("mul24.hi", 2, PtxType.S32, (a, b, c) -> (a << 40 >> 40) * (b << 40 >> 40) >> 16));
        list.add(OpcodeCase.of("dp4a.s32.s32", 3, PtxType.B32, PtxType.S32, FEW, (a, b, c) -> {
            long sum = c;
            for (int i = 0; i < 4; i++) {
                sum += (byte) (a >> 8 * i) * (byte) (b >> 8 * i);
            }
            return sum;
        }));
        list.add(OpcodeCase.of("dp4a.u32.s32", 3, PtxType.B32, PtxType.S32, FEW, (a, b, c) -> {
            long sum = c;
            for (int i = 0; i < 4; i++) {
                sum += (a >> 8 * i & 0xFF) * (byte) (b >> 8 * i);
            }
            return sum;
        }));
        list.add(new OpcodeCase(
                "add.cc.u32 t4, a, b; addc.u32 d, c, 0;",
                List.of(PtxType.U32, PtxType.U32, PtxType.U32),
                PtxType.U32,
                List.of(INTS, INTS, FEW),
                (a, b, c) -> c + ((a & 0xFFFF_FFFFL) + (b & 0xFFFF_FFFFL) >>> 32)));
        list.add(new OpcodeCase(
                "sub.cc.u64 w4, a, b; subc.u64 d, c, 0;",
                List.of(PtxType.U64, PtxType.U64, PtxType.U64),
                PtxType.U64,
                List.of(INTS, INTS, FEW),
                (a, b, c) -> c - (Long.compareUnsigned(a, b) < 0 ? 1 : 0)));
        // The upper half of a * b + c, of 64 bits.
        list.add(new OpcodeCase(
                "mad.lo.cc.u32 t4, a, b, c; madc.hi.u32 d, a, b, 0;",
                List.of(PtxType.U32, PtxType.U32, PtxType.U32),
                PtxType.U32,
                List.of(INTS, INTS, INTS),
                (a, b, c) -> (a & 0xFFFF_FFFFL) * (b & 0xFFFF_FFFFL) + (c & 0xFFFF_FFFFL) >>> 32));
    }

    private static BigInteger wrap(long value, PtxType type) {
        return type == PtxType.U64 && value < 0 ? BigInteger.ONE.shiftLeft(64) : BigInteger.ZERO;
    }

    private static boolean less(long a, long b, PtxType type) {
        return type.isSigned()
                ? type.extend(a) < type.extend(b)
                : Long.compareUnsigned(type.extend(a), type.extend(b)) < 0;
    }

    private static long clamp(long value) {
        return Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }

    private static OpcodeCase shift(String opcode, PtxType type, OpcodeCase.Function expected) {
        return new OpcodeCase(
                opcode + "." + type.text() + " d, a, b;",
                List.of(type, PtxType.U32),
                type,
                List.of(INTS, INTS),
                expected);
    }

    private static void addBits(List<OpcodeCase> list) {
        for (PtxType type : List.of(PtxType.B16, PtxType.B32, PtxType.B64)) {
            list.add(ints("and", 2, type, (a, b, c) -> a & b));
            list.add(ints("or", 2, type, (a, b, c) -> a | b));
            list.add(ints("xor", 2, type, (a, b, c) -> a ^ b));
            list.add(ints("not", 1, type, (a, b, c) -> ~a));
            list.add(ints("cnot", 1, type, (a, b, c) -> type.extend(a) == 0 ? 1 : 0));
            list.add(shift("shl", type, (a, b, c) -> (b & 0xFFFF_FFFFL) >= type.bits() ? 0 : a << b));
        }
        list.add(ints("brev", 1, PtxType.B32, (a, b, c) -> Integer.reverse((int) a)));
        list.add(ints("brev", 1, PtxType.B64, (a, b, c) -> Long.reverse(a)));
        list.add(OpcodeCase.of("popc.b32", 1, PtxType.B32, PtxType.U32, INTS, (a, b, c) -> Integer.bitCount((int) a)));
        list.add(OpcodeCase.of("popc.b64", 1, PtxType.B64, PtxType.U32, INTS, (a, b, c) -> Long.bitCount(a)));
        list.add(OpcodeCase.of(
                "clz.b32", 1, PtxType.B32, PtxType.U32, INTS, (a, b, c) -> Integer.numberOfLeadingZeros((int) a)));
        list.add(
                OpcodeCase.of("clz.b64", 1, PtxType.B64, PtxType.U32, INTS, (a, b, c) -> Long.numberOfLeadingZeros(a)));
        list.add(OpcodeCase.of(
                "bfind.u32",
                1,
                PtxType.U32,
                PtxType.U32,
                INTS,
                (a, b, c) -> 31 - Integer.numberOfLeadingZeros((int) a)));
        list.add(OpcodeCase.of(
                "bfind.s64",
                1,
                PtxType.S64,
                PtxType.U32,
                INTS,
                (a, b, c) -> 63 - Long.numberOfLeadingZeros(a < 0 ? ~a : a)));
        list.add(OpcodeCase.of(
                "bfind.shiftamt.u32",
                1,
                PtxType.U32,
                PtxType.U32,
                INTS,
                (a, b, c) -> (int) a == 0 ? -1 : Integer.numberOfLeadingZeros((int) a)));
        long[] positions = {0, 1, 7, 31, 32, 40, 63, 255};
        list.add(new OpcodeCase(
                "bfe.u32 d, a, b, c;",
                List.of(PtxType.U32, PtxType.U32, PtxType.U32),
                PtxType.U32,
                List.of(INTS, positions, positions),
                (a, b, c) -> field(a, b, c, 32, false)));
        list.add(new OpcodeCase(
                "bfe.s32 d, a, b, c;",
                List.of(PtxType.S32, PtxType.U32, PtxType.U32),
                PtxType.S32,
                List.of(INTS, positions, positions),
                (a, b, c) -> field(a, b, c, 32, true)));
        list.add(new OpcodeCase(
                "bfe.s64 d, a, b, c;",
                List.of(PtxType.S64, PtxType.U32, PtxType.U32),
                PtxType.S64,
                List.of(INTS, positions, positions),
                (a, b, c) -> field(a, b, c, 64, true)));
        list.add(new OpcodeCase(
                "bfi.b32 d, a, b, c, 5;",
                List.of(PtxType.B32, PtxType.B32, PtxType.U32),
                PtxType.B32,
                List.of(INTS, INTS, positions),
                (a, b, c) -> {
                    long result = b;
                    for (int i = 0; i < 5 && c + i < 32; i++) {
                        result = result & ~(1L << c + i) | (a >>> i & 1) << c + i;
                    }
                    return result;
                }));
        list.add(ints("shf.l.wrap", 3, PtxType.B32, (a, b, c) -> (b << 32 | a & 0xFFFF_FFFFL) << (c & 31) >>> 32));
        list.add(ints(
                "shf.r.clamp",
                3,
                PtxType.B32,
                (a, b, c) -> (b << 32 | a & 0xFFFF_FFFFL) >>> Math.min(c & 0xFFFF_FFFFL, 32)));
        for (int table : new int[] {0x96, 0xE8, 0x1A, 0x80}) {
            list.add(new OpcodeCase(
                    "lop3.b32 d, a, b, c, " + table + ";",
                    List.of(PtxType.B32, PtxType.B32, PtxType.B32),
                    PtxType.B32,
                    List.of(FEW, FEW, FEW),
                    (a, b, c) -> {
                        long result = 0;
                        for (int i = 0; i < 32; i++) {
                            long at = (a >>> i & 1) << 2 | (b >>> i & 1) << 1 | c >>> i & 1;
                            result |= (long) (table >>> at & 1) << i;
                        }
                        return result;
                    }));
        }
        list.add(new OpcodeCase(
                "prmt.b32.f4e d, a, b, c;",
                List.of(PtxType.B32, PtxType.B32, PtxType.B32),
                PtxType.B32,
                List.of(FEW, FEW, new long[] {0, 1, 2, 3, 4}),
                (a, b, c) -> (b << 32 | a & 0xFFFF_FFFFL) >>> 8 * (c & 3)));
        list.add(new OpcodeCase(
                "prmt.b32.rc8 d, a, b, c;",
                List.of(PtxType.B32, PtxType.B32, PtxType.B32),
                PtxType.B32,
                List.of(FEW, FEW, new long[] {0, 1, 2, 3}),
                (a, b, c) -> (a >>> 8 * c & 0xFF) * 0x0101_0101L));
        list.add(new OpcodeCase(
                "prmt.b32 d, a, b, c;",
                List.of(PtxType.B32, PtxType.B32, PtxType.B32),
                PtxType.B32,
                List.of(FEW, FEW, new long[] {0x3210, 0x7654, 0x0246, 0xFEDC, 0x8901}),
                (a, b, c) -> {
                    long both = b << 32 | a & 0xFFFF_FFFFL;
                    long result = 0;
                    for (int i = 0; i < 4; i++) {
                        long pick = c >>> 4 * i & 15;
                        long picked = both >>> 8 * (pick & 7) & 0xFF;
                        result |= (pick > 7 ? (byte) picked < 0 ? 0xFF : 0 : picked) << 8 * i;
                    }
                    return result;
                }));
    }

    private static long field(long a, long from, long count, int width, boolean signed) {
        long result = 0;
        long sign = signed && count > 0 ? a >>> Math.min(from + count - 1, width - 1) & 1 : 0;
        for (int i = 0; i < width; i++) {
            long bit = i < count && from + i < width ? a >>> from + i & 1 : sign;
            result |= bit << i;
        }
        return result;
    }

    private static OpcodeCase singles(String opcode, int count, OpcodeCase.Function expected) {
        return OpcodeCase.of(
                opcode + ".f32", count, PtxType.F32, PtxType.F32, count > 2 ? SOME_FLOATS : FLOATS, expected);
    }

    private static OpcodeCase doubles(String opcode, int count, OpcodeCase.Function expected) {
        return OpcodeCase.of(opcode + ".f64", count, PtxType.F64, PtxType.F64, DOUBLES, expected);
    }

    private static void addFloats(List<OpcodeCase> list) {
        list.add(singles("add", 2, (a, b, c) -> b(f(a) + f(b))));
        list.add(singles("add.rn", 2, (a, b, c) -> b(f(a) + f(b))));
        list.add(singles("sub", 2, (a, b, c) -> b(f(a) - f(b))));
        list.add(singles("mul", 2, (a, b, c) -> b(f(a) * f(b))));
        list.add(singles("div.rn", 2, (a, b, c) -> b(f(a) / f(b))));
        list.add(singles("fma.rn", 3, (a, b, c) -> b(Math.fma(f(a), f(b), f(c)))));
        list.add(singles("rcp.rn", 1, (a, b, c) -> b(1 / f(a))));
        list.add(singles("sqrt.rn", 1, (a, b, c) -> b((float) Math.sqrt(f(a)))));
        list.add(singles("abs", 1, (a, b, c) -> a & 0x7FFF_FFFF));
        list.add(singles("neg", 1, (a, b, c) -> a ^ 0x8000_0000L));
        list.add(singles("copysign", 2, (a, b, c) -> a & 0x8000_0000L | b & 0x7FFF_FFFF));
        list.add(singles(
                "min", 2, (a, b, c) -> Float.isNaN(f(a)) ? b : Float.isNaN(f(b)) ? a : b(Math.min(f(a), f(b)))));
        list.add(singles(
                "max", 2, (a, b, c) -> Float.isNaN(f(a)) ? b : Float.isNaN(f(b)) ? a : b(Math.max(f(a), f(b)))));
        list.add(singles("min.NaN", 2, (a, b, c) -> b(Math.min(f(a), f(b)))));
        list.add(singles("max.NaN", 2, (a, b, c) -> b(Math.max(f(a), f(b)))));
        list.add(singles("add.sat", 2, (a, b, c) -> b(saturated(f(a) + f(b)))));
        list.add(singles("add.ftz", 2, (a, b, c) -> b(flushed(flushed(f(a)) + flushed(f(b))))));
        list.add(singles("mul.ftz", 2, (a, b, c) -> b(flushed(flushed(f(a)) * flushed(f(b))))));
        for (Rounding mode : List.of(Rounding.ZERO, Rounding.DOWN, Rounding.UP)) {
            String suffix = mode == Rounding.ZERO ? ".rz" : mode == Rounding.DOWN ? ".rm" : ".rp";
            list.add(singles(
                    "add" + suffix,
                    2,
                    (a, b, c) ->
                            exact(mode, f(a) + (double) f(b), () -> big(f(a)).add(big(f(b))))));
            list.add(singles(
                    "mul" + suffix,
                    2,
                    (a, b, c) ->
                            exact(mode, f(a) * (double) f(b), () -> big(f(a)).multiply(big(f(b))))));
            list.add(singles(
                    "div" + suffix,
                    2,
                    (a, b, c) -> Float.isInfinite(f(b))
                            ? b(f(a) / f(b))
                            : exact(
                                    mode,
                                    f(a) / (double) f(b),
                                    () -> big(f(a)).divide(big(f(b)), new MathContext(400, RoundingMode.DOWN)))));
            list.add(singles(
                    "fma" + suffix,
                    3,
                    (a, b, c) -> exact(
                            mode,
                            f(a) * (double) f(b) + f(c),
                            () -> big(f(a)).multiply(big(f(b))).add(big(f(c))))));
        }
        list.add(singles("ex2.approx", 1, (a, b, c) -> b((float) Math.pow(2, f(a)))));
        list.add(singles(
                "lg2.approx",
                1,
                (a, b, c) -> f(a) == 1
                        ? 0
                        : f(a) == Float.MIN_NORMAL ? b(-126f) : b((float) (Math.log(f(a)) / Math.log(2)))));
        list.add(singles("rsqrt.approx", 1, (a, b, c) -> b((float) (1 / Math.sqrt(f(a))))));
        list.add(singles("sin.approx", 1, (a, b, c) -> b((float) Math.sin(f(a)))));
        list.add(singles("cos.approx", 1, (a, b, c) -> b((float) Math.cos(f(a)))));
        list.add(singles("tanh.approx", 1, (a, b, c) -> b((float) Math.tanh(f(a)))));
        list.add(doubles("add", 2, (a, b, c) -> b(d(a) + d(b))));
        list.add(doubles("sub", 2, (a, b, c) -> b(d(a) - d(b))));
        list.add(doubles("mul", 2, (a, b, c) -> b(d(a) * d(b))));
        list.add(doubles("div.rn", 2, (a, b, c) -> b(d(a) / d(b))));
        list.add(doubles("fma.rn", 3, (a, b, c) -> b(Math.fma(d(a), d(b), d(c)))));
        list.add(doubles("rcp.rn", 1, (a, b, c) -> b(1 / d(a))));
        list.add(doubles("sqrt.rn", 1, (a, b, c) -> b(Math.sqrt(d(a)))));
        list.add(doubles("neg", 1, (a, b, c) -> b(-d(a))));
        list.add(doubles("abs", 1, (a, b, c) -> b(Math.abs(d(a)))));
        list.add(doubles(
                "min", 2, (a, b, c) -> Double.isNaN(d(a)) ? b : Double.isNaN(d(b)) ? a : b(Math.min(d(a), d(b)))));
        list.add(doubles(
                "add.rp", 2, (a, b, c) -> directed(d(a) + d(b), () -> big(d(a)).add(big(d(b))), true)));
        list.add(doubles(
                "mul.rm", 2, (a, b, c) -> directed(d(a) * d(b), () -> big(d(a)).multiply(big(d(b))), false)));
        list.add(OpcodeCase.of("add.f16", 2, PtxType.F16, PtxType.F16, HALVES, (a, b, c) -> half(h(a) + h(b))));
        list.add(OpcodeCase.of("mul.f16", 2, PtxType.F16, PtxType.F16, HALVES, (a, b, c) -> half(h(a) * h(b))));
        list.add(OpcodeCase.of(
                "fma.rn.f16", 3, PtxType.F16, PtxType.F16, HALVES, (a, b, c) -> half(Math.fma(h(a), h(b), h(c)))));
        list.add(OpcodeCase.of(
                "fma.rn.ftz.f16",
                3,
                PtxType.F16,
                PtxType.F16,
                HALVES,
                (a, b, c) -> tiny(half(Math.fma(h(tiny(a)), h(tiny(b)), h(tiny(c)))))));
        list.add(OpcodeCase.of(
                "sub.ftz.f16", 2, PtxType.F16, PtxType.F16, HALVES, (a, b, c) -> tiny(half(h(tiny(a)) - h(tiny(b))))));
        list.add(OpcodeCase.of(
                "abs.ftz.f32", 1, PtxType.F32, PtxType.F32, FLOATS, (a, b, c) -> b(Math.abs(flushed(f(a))))));
        list.add(OpcodeCase.of("neg.f16x2", 1, PtxType.F16X2, PtxType.F16X2, FEW, (a, b, c) -> a ^ 0x8000_8000L));
        list.add(OpcodeCase.of(
                "max.f16",
                2,
                PtxType.F16,
                PtxType.F16,
                HALVES,
                (a, b, c) -> Double.isNaN(h(a)) ? b : Double.isNaN(h(b)) ? a : half(Math.max(h(a), h(b)))));
    }

    private static BigDecimal big(double value) {
        return new BigDecimal(value);
    }

    private static float saturated(float value) {
        return Float.isNaN(value) ? 0 : Math.max(0, Math.min(1, value));
    }

    private static long tiny(long half) {
        return (half & 0x7C00) == 0 ? half & 0x8000 : half;
    }

    private static float flushed(float value) {
        return Math.abs(value) < Float.MIN_NORMAL ? Math.copySign(0, value) : value;
    }

    private interface Exact {
        BigDecimal value();
    }

    // The float below or above the exact value; where the double is no number, or zero, it is the answer.
    private static long exact(Rounding mode, double approximate, Exact exact) {
        if (!Double.isFinite(approximate)) {
            return b((float) approximate);
        }
        BigDecimal value = exact.value();
        if (value.signum() == 0) {
            return b((float) approximate);
        }
        float nearest = value.floatValue();
        boolean up = mode == Rounding.UP || mode == Rounding.ZERO && value.signum() < 0;
        float result = nearest;
        if (up && (Float.isInfinite(nearest) ? nearest < 0 : big(nearest).compareTo(value) < 0)) {
            result = Math.nextUp(nearest);
        }
        if (!up && (Float.isInfinite(nearest) ? nearest > 0 : big(nearest).compareTo(value) > 0)) {
            result = Math.nextDown(nearest);
        }
        return b(result == 0 ? Math.copySign(0, value.signum()) : result);
    }

    private static long directed(double nearest, Exact exact, boolean up) {
        if (!Double.isFinite(nearest) || nearest == 0) {
            return b(nearest);
        }
        int order = big(nearest).compareTo(exact.value());
        return b(up && order < 0 ? Math.nextUp(nearest) : !up && order > 0 ? Math.nextDown(nearest) : nearest);
    }

    static Stream<Arguments> cases() {
        List<OpcodeCase> list = new ArrayList<>();
        addIntegers(list);
        addBits(list);
        addFloats(list);
        return list.stream().map(one -> arguments(one));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void anInstructionDoesWhatJavaDoes(OpcodeCase one) {
        one.check(DEVICE);
    }

    private static final TestDevice DEVICE =
            new TestDevice(EmulatorOptions.defaults().withThreads(1));
}
