package torchwright.cuda.emulator;

import static torchwright.cuda.emulator.OperandValues.FEW;
import static torchwright.cuda.emulator.OperandValues.INTS;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form of an instruction on integers does, against Java's own arithmetic. */
class IntegerSemanticsTest {
    private static final TestDevice DEVICE =
            new TestDevice(EmulatorOptions.defaults().withThreads(1));

    private static void addIntegers(List<OpcodeCase> list) {
        for (PtxType type : List.of(PtxType.S16, PtxType.U16, PtxType.S32, PtxType.U32, PtxType.S64, PtxType.U64)) {
            boolean signed = type.isSigned();
            list.add(OpcodeCase.ints("add", 2, type, (a, b, c) -> a + b));
            list.add(OpcodeCase.ints("sub", 2, type, (a, b, c) -> a - b));
            list.add(OpcodeCase.ints("mul.lo", 2, type, (a, b, c) -> a * b));
            list.add(OpcodeCase.ints("mad.lo", 3, type, (a, b, c) -> a * b + c));
            list.add(OpcodeCase.ints(
                    "mul.hi",
                    2,
                    type,
                    (a, b, c) -> BigInteger.valueOf(type.extend(a))
                            .add(wrap(a, type))
                            .multiply(BigInteger.valueOf(type.extend(b)).add(wrap(b, type)))
                            .shiftRight(type.bits())
                            .longValue()));
            list.add(OpcodeCase.ints("min", 2, type, (a, b, c) -> less(a, b, type) ? a : b));
            list.add(OpcodeCase.ints("max", 2, type, (a, b, c) -> less(a, b, type) ? b : a));
            list.add(OpcodeCase.ints(
                    "div",
                    2,
                    type,
                    (a, b, c) -> type.extend(b) == 0
                            ? -1
                            : signed
                                    ? type.extend(a) / type.extend(b)
                                    : Long.divideUnsigned(type.extend(a), type.extend(b))));
            list.add(OpcodeCase.ints(
                    "rem",
                    2,
                    type,
                    (a, b, c) -> type.extend(b) == 0
                            ? a
                            : signed
                                    ? type.extend(a) % type.extend(b)
                                    : Long.remainderUnsigned(type.extend(a), type.extend(b))));
            list.add(OpcodeCase.ints("sad", 3, type, (a, b, c) -> less(a, b, type) ? b - a + c : a - b + c));
            if (signed) {
                list.add(OpcodeCase.ints("abs", 1, type, (a, b, c) -> Math.abs(type.extend(a))));
                list.add(OpcodeCase.ints("neg", 1, type, (a, b, c) -> -a));
            }
            list.add(OpcodeCase.shift("shr", type, (a, b, c) -> {
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
        list.add(OpcodeCase.ints("add.sat", 2, PtxType.S32, (a, b, c) -> clamp((long) (int) a + (int) b)));
        list.add(OpcodeCase.ints("sub.sat", 2, PtxType.S32, (a, b, c) -> clamp((long) (int) a - (int) b)));
        list.add(OpcodeCase.ints("mad.hi", 3, PtxType.S32, (a, b, c) -> ((long) (int) a * (int) b >> 32) + c));
        list.add(OpcodeCase.ints("mul24.lo", 2, PtxType.U32, (a, b, c) -> (a & 0xFFFFFF) * (b & 0xFFFFFF)));
        list.add(OpcodeCase.ints("mul24.hi", 2, PtxType.S32, (a, b, c) -> (a << 40 >> 40) * (b << 40 >> 40) >> 16));
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

    static Stream<OpcodeCase> cases() {
        List<OpcodeCase> list = new ArrayList<>();
        addIntegers(list);
        return list.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void anInstructionDoesWhatJavaDoes(OpcodeCase one) {
        one.check(DEVICE);
    }
}
