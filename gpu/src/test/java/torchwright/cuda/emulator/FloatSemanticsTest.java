package torchwright.cuda.emulator;

import static torchwright.cuda.emulator.OperandValues.DOUBLES;
import static torchwright.cuda.emulator.OperandValues.FEW;
import static torchwright.cuda.emulator.OperandValues.FLOATS;
import static torchwright.cuda.emulator.OperandValues.HALVES;
import static torchwright.cuda.emulator.OperandValues.SOME_FLOATS;
import static torchwright.cuda.emulator.OperandValues.b;
import static torchwright.cuda.emulator.OperandValues.d;
import static torchwright.cuda.emulator.OperandValues.f;
import static torchwright.cuda.emulator.OperandValues.h;
import static torchwright.cuda.emulator.OperandValues.half;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form of an instruction on floating point numbers does, against Java's own arithmetic. */
class FloatSemanticsTest {
    private static final TestDevice DEVICE =
            new TestDevice(EmulatorOptions.defaults().withThreads(1));

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

    static Stream<OpcodeCase> cases() {
        List<OpcodeCase> list = new ArrayList<>();
        addFloats(list);
        return list.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void anInstructionDoesWhatJavaDoes(OpcodeCase one) {
        one.check(DEVICE);
    }
}
