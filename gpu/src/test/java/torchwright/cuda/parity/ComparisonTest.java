package torchwright.cuda.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torchwright.nn.activation.Silu;
import torchwright.tensor.Backends;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sum;

/** The comparison itself: a right device passes, and each kind of planted fault is found and named. */
class ComparisonTest {
    private RemovableHandle registered = () -> {};

    /** Spoils what a kernel has computed. */
    @FunctionalInterface
    private interface Fault {
        void spoil(Tensor[] inputs, Tensor result);
    }

    /** A device on which one kind of op goes wrong. */
    private static final class FaultyBackend extends TwinBackend {
        private final Class<? extends Op> wrong;
        private final Fault fault;

        FaultyBackend(Class<? extends Op> wrong, Fault fault) {
            this.wrong = wrong;
            this.fault = fault;
        }

        @Override
        public <O extends Op> Kernel<O> kernel(Class<O> op) {
            Kernel<O> right = super.kernel(op);
            if (op != wrong) {
                return right;
            }
            return (call, inputs, outputs) -> {
                right.compute(call, inputs, outputs);
                fault.spoil(inputs, onCpu(outputs[0]));
            };
        }
    }

    @AfterEach
    void removeTheDevice() {
        registered.remove();
    }

    private List<String> differences(TwinBackend device, Class<? extends Op> op) {
        registered = Backends.register(device);
        Comparison comparison = new Comparison(TwinBackend.DEVICE);
        return ParityTable.complete().of(op).stream()
                .flatMap(parity -> comparison.differences(parity).stream())
                .toList();
    }

    private static Fault at(int position, double value) {
        return (inputs, result) -> {
            if (result.numel() > position) {
                int[] sizes = result.shape().sizes();
                Tensor element = result;
                for (int dim = sizes.length - 1, rest = position; dim >= 0; rest /= sizes[dim], dim--) {
                    element = element.select(dim, rest % sizes[dim]);
                }
                element.fill_(value);
            }
        };
    }

    @Test
    void aRightDeviceHasNoDifferences() {
        for (Class<? extends Op> op : List.of(Add.class, Sum.class, Exp.class)) {
            assertEquals(List.of(), differences(new TwinBackend(), op));
            registered.remove();
        }
    }

    @Test
    void aWrongElementIsNamedWithOpDtypeLayoutIndexAndBothValues() {
        registered = Backends.register(new FaultyBackend(Neg.class, at(4, 9)));
        ParityTable table = new ParityTable();
        Operand operand = new Operand(Shape.of(2, 3), DType.FLOAT64, Arrangement.SLICED);
        table.add(
                new Neg(),
                Tolerance.EXACT,
                operand.of((shape, dtype, random) -> Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}})));
        List<String> lines = new Comparison(TwinBackend.DEVICE)
                .differences(table.of(Neg.class).get(0));
        assertEquals(
                "Neg[] (float64[2, 3] sliced): result 0 differs first at [1, 1]: -5.0 on the CPU, 9.0 here; 1 of 6"
                        + " elements differ, by up to 1.58e+16 ulp (allowed: 0)",
                lines.get(0));
    }

    @Test
    void aWrongGradientIsFound() {
        List<String> lines = differences(new FaultyBackend(Neg.class, at(0, 3)), Rsub.class);
        assertTrue(lines.stream().anyMatch(line -> line.contains("gradient 0 differs first at")), lines.toString());
    }

    @Test
    void aWrittenInputIsFound() {
        Fault fault = (inputs, result) -> TwinBackend.onCpu(inputs[0]).fill_(1);
        List<String> lines = differences(new FaultyBackend(Abs.class, fault), Abs.class);
        assertTrue(lines.stream().anyMatch(line -> line.contains("storage of input 0")), lines.toString());
    }

    @Test
    void aRefusalThatTheCpuDoesNotShareIsFound() {
        Fault fault = (inputs, result) -> {
            throw new IllegalStateException("out of order");
        };
        List<String> lines = differences(new FaultyBackend(Abs.class, fault), Abs.class);
        assertTrue(
                lines.get(0).contains("answers with IllegalStateException \"out of order\", but the CPU with a result"),
                lines.get(0));
    }

    @Test
    void aZeroOfTheWrongSignIsFound() {
        Fault fault = (inputs, result) -> result.mul_(-1).mul_(-1).add_(0.0);
        List<String> lines = differences(new FaultyBackend(Neg.class, fault), Neg.class);
        assertTrue(lines.stream().anyMatch(line -> line.contains("-0.0 on the CPU, 0.0 here")), lines.toString());
    }

    @Test
    void opsOfTheEngineAreFoundOnTheClassPath() throws IOException {
        List<Class<?>> ops = EngineOps.all();
        assertTrue(ops.containsAll(List.of(Add.class, Silu.class)), ops.toString());
        assertTrue(ops.size() > 100, ops.size() + " ops");
    }
}
