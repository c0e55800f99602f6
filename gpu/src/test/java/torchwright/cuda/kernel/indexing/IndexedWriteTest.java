package torchwright.cuda.kernel.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.kernel.TwoDevices.assertSame;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Generator;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.IndexAdd;
import torchwright.tensor.op.IndexPut;
import torchwright.tensor.op.Scatter;
import torchwright.tensor.op.ScatterAdd;
import torchwright.tensor.op.ScatterValue;

/** Writing where several indices point at one element: to the last bit what the CPU makes of it. */
class IndexedWriteTest {
    private static final int MANY = 1100;

    private final Generator generator = new Generator().manualSeed(5);

    private Tensor numbers(DType dtype, int... sizes) {
        return Tensor.empty(sizes).normal_(0, 100, generator).to(dtype);
    }

    private Tensor indices(int end, int... sizes) {
        return Tensor.empty(sizes).to(DType.INT64).random_(0, end, generator);
    }

    private static void check(Op op, Tensor... inputs) {
        assertSame(0, on -> Dispatcher.run(op, on), inputs);
    }

    @ParameterizedTest
    @EnumSource
    void sumsAreTakenInTheOrderOfTheCpu(DType dtype) {
        // Each sum has hundreds of addends: in another order it would end in other bits.
        check(new ScatterAdd(0), numbers(dtype, 10), indices(10, MANY), numbers(dtype, MANY));
        check(new IndexAdd(0), numbers(dtype, 3, 2), numbers(dtype, 400, 2), indices(3, 400));
        check(
                new IndexPut(List.of(0, 1), true),
                numbers(dtype, 3, 2, 2),
                numbers(dtype, 300, 2),
                indices(3, 300),
                indices(2, 300));
    }

    @ParameterizedTest
    @EnumSource
    void theLastOfSeveralValuesStays(DType dtype) {
        check(new Scatter(0), numbers(dtype, 10), indices(10, MANY), numbers(dtype, MANY));
        check(new IndexPut(List.of(0), false), numbers(dtype, 4, 3), numbers(dtype, 60, 3), indices(4, 60));
    }

    @Test
    void anIndexThatIsStretchedPointsAtTheSameElementsAgain() {
        // The index does not vary along dim 0, and neither does what it points at.
        Tensor stretched = indices(4, 5).expand(3, 5);
        Tensor self = numbers(DType.FLOAT32, 4, 2);
        Tensor values = numbers(DType.FLOAT32, 3, 5, 2);
        check(new IndexPut(List.of(0), true), self, values, stretched);
        check(new IndexPut(List.of(0), false), self, values, stretched);
    }

    @Test
    void valuesMayBeStretchedOverTheElementsWritten() {
        Tensor rows = indices(4, 2, 1);
        Tensor columns = indices(3, 5);
        Tensor self = numbers(DType.FLOAT64, 4, 3, 6);
        check(new IndexPut(List.of(0, 1), true), self, numbers(DType.FLOAT64, 6), rows, columns);
        check(new IndexPut(List.of(0, 2), true), self, numbers(DType.FLOAT64, 5, 1), rows, columns);
        check(new IndexPut(List.of(1), true), self, Tensor.of(2.0), columns);
    }

    @Test
    void aTensorWithGapsIsWrittenInPlace() {
        assertSame(
                0,
                on -> {
                    Tensor everySecond = on[0].slice(0, 1, 20, 2);
                    Dispatcher.runInto(new ScatterAdd(0), everySecond, everySecond, on[1], on[2]);
                    return on[0];
                },
                numbers(DType.FLOAT32, 20, 3),
                indices(10, 50, 3),
                numbers(DType.FLOAT32, 50, 3));
    }

    @Test
    void aSourceOfAnotherOrderOfDimsKeepsTheOrderOfTheIndices() {
        Tensor source = numbers(DType.FLOAT32, 5, 40).transpose(0, 1);
        check(new ScatterAdd(0), numbers(DType.FLOAT32, 3, 5), indices(3, 40, 5), source);
    }

    @Test
    void whatIsWrittenMayBeReadFromTheSameTensor() {
        // The elements are all different places and the values those from before.
        Tensor self = onCuda(Tensor.of(new float[] {1, 2, 3, 4}));
        Tensor turn = onCuda(Tensor.of(new long[] {1, 2, 3, 0}));
        Dispatcher.runInto(new Scatter(0), self, self, turn, self);
        assertEquals("[4.0, 1.0, 2.0, 3.0]", Arrays.toString(self.cpu().toDoubles()));
        Dispatcher.runInto(new ScatterValue(0, 0), turn, turn, turn);
        assertEquals("[0.0, 0.0, 0.0, 0.0]", Arrays.toString(turn.cpu().toDoubles()));
    }
}
