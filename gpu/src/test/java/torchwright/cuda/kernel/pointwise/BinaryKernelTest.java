package torchwright.cuda.kernel.pointwise;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torchwright.cuda.kernel.TwoDevices;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Eq;
import torchwright.tensor.op.Ge;
import torchwright.tensor.op.Gt;
import torchwright.tensor.op.Le;
import torchwright.tensor.op.LogicalAnd;
import torchwright.tensor.op.LogicalOr;
import torchwright.tensor.op.LogicalXor;
import torchwright.tensor.op.Lt;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Ne;
import torchwright.tensor.op.Pow;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sub;
import torchwright.tensor.op.ThresholdBackward;

class BinaryKernelTest {
    private static final List<Op> QUESTIONS = List.of(
            new Eq(),
            new Ne(),
            new Lt(),
            new Le(),
            new Gt(),
            new Ge(),
            new LogicalAnd(),
            new LogicalOr(),
            new LogicalXor());
    private static final List<Op> OF_ALL = List.of(new Add(1), new Mul(), new Div(), new Maximum(), new Minimum());
    private static final List<Op> OF_NUMBERS = List.of(new Add(-3), new Sub(2), new Rsub(), new ThresholdBackward());

    static Stream<Arguments> cases() {
        return Stream.of(DType.values())
                .flatMap(dtype -> Stream.of(QUESTIONS, OF_ALL, dtype == DType.BOOL ? List.<Op>of() : OF_NUMBERS)
                        .flatMap(List::stream)
                        .map(op -> Arguments.of(op, dtype)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itComputesWhatTheCpuDoes(Op op, DType dtype) {
        for (Operand left : Operand.values()) {
            Tensor a = left.of(dtype, 0);
            TwoDevices.assertSame(0, in -> Dispatcher.run(op, in), a, left.of(dtype, 5));
            TwoDevices.assertSame(0, in -> Dispatcher.run(op, in), a, Operand.CONTIGUOUS.of(dtype, 2));
            TwoDevices.assertSame(0, in -> Dispatcher.run(op, in), Operand.SHIFTED.of(dtype, 3), a);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void operandsOfTwoDtypesMeetInTheirCommonOne(Op op, DType dtype) {
        if (op instanceof Sub || op instanceof Rsub || op instanceof ThresholdBackward) {
            return;
        }
        for (DType other : DType.values()) {
            if (!(op instanceof Add add
                    && add.alpha().intValue() != 1
                    && (dtype == DType.BOOL || other == DType.BOOL))) {
                Tensor a = Operand.CONTIGUOUS.of(dtype, 0);
                TwoDevices.assertSame(0, in -> Dispatcher.run(op, in), a, Operand.TRANSPOSED.of(other, 4));
                TwoDevices.assertSame(
                        0,
                        in -> Dispatcher.run(op, in),
                        a,
                        Tensor.full(Shape.SCALAR, 3).to(other));
            }
        }
    }

    static Stream<Arguments> numbers() {
        Map<String, Function<Tensor, Tensor>> functions = Map.ofEntries(
                Map.entry("add", x -> x.add(2.7)),
                Map.entry("sub", x -> x.sub(3)),
                Map.entry("mul", x -> x.mul(-1.3)),
                Map.entry("div", x -> x.div(3)),
                Map.entry("rdiv", x -> Tensor.full(Shape.SCALAR, 2.5).div(x)),
                Map.entry("rsub", x -> x.rsub(1.5)),
                Map.entry("maximum", x -> x.maximum(Tensor.full(Shape.SCALAR, 0.75))),
                Map.entry("gt", x -> x.gt(0.5)),
                Map.entry("eq", x -> x.eq(2)),
                Map.entry("ne", x -> x.ne(Double.NaN)),
                Map.entry("pow 2", x -> x.pow(2)),
                Map.entry("pow 3", x -> x.pow(3)),
                Map.entry("pow 0.5", x -> x.pow(0.5)),
                Map.entry("pow -0.5", x -> x.pow(-0.5)),
                Map.entry("pow -1.0", x -> x.to(DType.FLOAT32).pow(-1)),
                Map.entry("pow -2.0", x -> x.to(DType.FLOAT64).pow(-2)));
        return functions.entrySet().stream()
                .flatMap(entry -> Stream.of(DType.values())
                        .filter(dtype -> dtype != DType.BOOL)
                        .map(dtype -> Arguments.of(entry.getKey(), entry.getValue(), dtype)));
    }

    @ParameterizedTest(name = "{0} of {2}")
    @MethodSource("numbers")
    void aNumberIsAParameterOfTheKernel(String name, Function<Tensor, Tensor> function, DType dtype) {
        TwoDevices.assertSame(1, in -> function.apply(in[0]), Operand.CONTIGUOUS.of(dtype, 1));
        TwoDevices.assertSame(1, in -> function.apply(in[0]), Operand.SLICED.of(dtype, 1));
    }

    @ParameterizedTest
    @MethodSource("torchwright.cuda.kernel.pointwise.BinaryKernelTest#realDtypes")
    void powersAreThoseOfTheCpu(DType dtype) {
        Tensor bases = Operand.CONTIGUOUS.of(dtype, 0);
        TwoDevices.assertSame(4, in -> Dispatcher.run(new Pow(), in), bases, Operand.TRANSPOSED.of(dtype, 3));
        TwoDevices.assertSame(8, in -> in[0].pow(1.7), bases);
        TwoDevices.assertSame(0, in -> in[0].pow(0), bases);
        TwoDevices.assertSame(4, in -> in[0].rpow(1.5), bases);
    }

    static Stream<DType> realDtypes() {
        return Stream.of(DType.values()).filter(DType::isFloatingPoint);
    }

    @Test
    void wholePowersWrapAround() {
        Tensor bases = Tensor.of(new long[] {0, 1, -1, 2, -3, 10, Long.MAX_VALUE, Long.MIN_VALUE});
        Tensor exponents = Tensor.of(new long[] {0, 5, -3, 62, 41, 30, 2, 1});
        TwoDevices.assertSame(0, in -> in[0].pow(in[1]), bases, exponents);
        TwoDevices.assertSame(0, in -> in[0].pow(3), bases);
    }

    @Test
    void integersWrapAround() {
        Tensor a = Tensor.of(new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 1L << 62, -5});
        Tensor b = Tensor.of(new long[] {1, -1, 4, Long.MIN_VALUE});
        TwoDevices.assertSame(0, in -> in[0].add(in[1]), a, b);
        TwoDevices.assertSame(0, in -> in[0].sub(in[1]), a, b);
        TwoDevices.assertSame(0, in -> in[0].mul(in[1]), a, b);
        TwoDevices.assertSame(0, in -> in[0].neg(), a);
        TwoDevices.assertSame(0, in -> in[0].abs(), a);
    }

    @Test
    void theResultMayGoIntoTheFirstOperand() {
        for (Operand layout : List.of(Operand.CONTIGUOUS, Operand.TRANSPOSED, Operand.SLICED, Operand.SHIFTED)) {
            for (DType dtype : DType.values()) {
                TwoDevices.assertSame(
                        0,
                        in -> {
                            in[0].mul_(in[1]);
                            return in[0].clone();
                        },
                        layout.of(dtype, 0).clone(),
                        Operand.BROADCAST_ROW.of(dtype, 2));
            }
        }
    }

    @Test
    void whereChoosesAmongAllMixtures() {
        for (DType yes : DType.values()) {
            for (DType no : DType.values()) {
                TwoDevices.assertSame(
                        0,
                        in -> Tensor.where(in[0], in[1], in[2]),
                        Operand.SLICED.of(DType.BOOL, 0),
                        Operand.TRANSPOSED.of(yes, 1),
                        Operand.BROADCAST_COLUMN.of(no, 2));
            }
        }
        TwoDevices.assertSame(
                0, in -> Tensor.where(in[0], in[1], 2.5), Operand.CONTIGUOUS.of(DType.BOOL, 0), Tensor.ones(5, 7));
    }
}
