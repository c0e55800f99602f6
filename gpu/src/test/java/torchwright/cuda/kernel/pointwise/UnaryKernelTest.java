package torchwright.cuda.kernel.pointwise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import torchwright.cuda.kernel.TwoDevices;
import torchwright.nn.activation.Elu;
import torchwright.nn.activation.LeakyRelu;
import torchwright.nn.activation.Silu;
import torchwright.nn.activation.Softplus;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.LogicalNot;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Round;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Sign;
import torchwright.tensor.op.Sin;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Tanh;
import torchwright.tensor.op.Trunc;

class UnaryKernelTest {
    // By how many units in the last place a function may differ from the CPU's: 0 where both are rounded once.
    private static final Map<Op, Double> FUNCTIONS = Map.ofEntries(
            Map.entry(new Neg(), 0.0),
            Map.entry(new Abs(), 0.0),
            Map.entry(new Sign(), 0.0),
            Map.entry(new Relu(), 0.0),
            Map.entry(new Floor(), 0.0),
            Map.entry(new Ceil(), 0.0),
            Map.entry(new Round(), 0.0),
            Map.entry(new Trunc(), 0.0),
            Map.entry(new Clamp(-1.5, 3), 0.0),
            Map.entry(new Clamp(null, 2.25), 0.0),
            Map.entry(new Clamp(-2, null), 0.0),
            Map.entry(new Reciprocal(), 0.0),
            Map.entry(new Sqrt(), 0.0),
            Map.entry(new Rsqrt(), 1.0),
            Map.entry(new LogicalNot(), 0.0),
            Map.entry(new LeakyRelu(0.01), 0.0),
            Map.entry(new Exp(), 2.0),
            Map.entry(new Log(), 2.0),
            Map.entry(new Log1p(), 2.0),
            Map.entry(new Tanh(), 2.0),
            Map.entry(new Sigmoid(), 3.0),
            Map.entry(new Elu(1.5), 3.0),
            Map.entry(new Silu(), 3.0),
            Map.entry(new Softplus(2, 20), 4.0),
            Map.entry(new Sin(), 2.0),
            Map.entry(new Cos(), 2.0));

    static Stream<Arguments> cases() {
        return FUNCTIONS.keySet().stream()
                .flatMap(op -> Stream.of(DType.values())
                        .filter(dtype -> isDefined(op, dtype))
                        .map(dtype -> Arguments.of(op, dtype)));
    }

    private static boolean isDefined(Op op, DType dtype) {
        try {
            op.infer(new Tensor[] {Operand.CONTIGUOUS.of(dtype, 0)});
            return true;
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itComputesWhatTheCpuDoes(Op op, DType dtype) {
        for (Operand layout : Operand.values()) {
            TwoDevices.assertSame(FUNCTIONS.get(op), in -> Dispatcher.run(op, in), layout.of(dtype, 0));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"INT64", "FLOAT16", "FLOAT64"})
    void itWritesIntoItsInputWhateverItsLayout(DType dtype) {
        for (Operand layout : Operand.values()) {
            TwoDevices.assertSame(0, in -> Dispatcher.runInto(new Neg(), in[0].clone(), in[0]), layout.of(dtype, 1));
            TwoDevices.assertSame(
                    0,
                    in -> {
                        Dispatcher.runInto(new Relu(), in[0], in[0]);
                        return in[0].clone();
                    },
                    layout.of(dtype, 1).clone());
        }
        Tensor whole = Operand.values(dtype, 2, 6, 9).to(Device.cuda());
        Tensor part = whole.slice(0, 1, 6, 2).slice(1, 0, 9, 4);
        Dispatcher.runInto(new Neg(), part, part);
        Tensor expected = Operand.values(dtype, 2, 6, 9);
        Tensor expectedPart = expected.slice(0, 1, 6, 2).slice(1, 0, 9, 4);
        Dispatcher.runInto(new Neg(), expectedPart, expectedPart);
        TwoDevices.assertClose(0, expected, whole.cpu());
    }

    @Test
    void ofNothingItIsNothing() {
        TwoDevices.assertSame(0, in -> in[0].neg(), Tensor.zeros(0, 3));
        TwoDevices.assertSame(0, in -> in[0].sin(), Tensor.zeros(3, 0));
    }

    @Test
    void aLargeTensorTakesEveryThreadSeveralTimes() {
        // More than 32 blocks of 256 threads take at once, and no multiple of a vector.
        Tensor x = Tensor.arange(40_003).to(DType.FLOAT32);
        TwoDevices.assertSame(0, in -> in[0].neg(), x);
        TwoDevices.assertSame(0, in -> in[0].slice(0, 1, 40_003, 2).neg(), x);
    }

    @Test
    void moreDimsThanVectorsHave() {
        Tensor x = Tensor.arange(64).to(DType.FLOAT32).reshape(2, 2, 2, 2, 2, 2).permute(5, 0, 3, 1, 4, 2);
        Tensor every = x.slice(1, 0, 2, 2);
        TwoDevices.assertSame(0, in -> in[0].neg(), x);
        TwoDevices.assertSame(0, in -> in[0].neg(), every);
        assertEquals(6, every.rank());
    }
}
