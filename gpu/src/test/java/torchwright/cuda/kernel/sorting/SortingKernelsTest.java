package torchwright.cuda.kernel.sorting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.kernel.TwoDevices.assertClose;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Generator;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Sort;
import torchwright.tensor.op.TopK;

/** Sorting within one tile of 1,024 elements, over several tiles, and cut to the first few. */
class SortingKernelsTest {
    private final Generator generator = new Generator().manualSeed(3);

    /** Few different values, so that many are equal. */
    private Tensor numbers(DType dtype, int... sizes) {
        return Tensor.empty(sizes).normal_(0, 3, generator).round().to(dtype);
    }

    /** Compares the values and where they stood. */
    private static void check(Op op, Tensor input) {
        Tensor[] expected = Dispatcher.runAll(op, input);
        Tensor[] actual = Dispatcher.runAll(op, onCuda(input));
        for (int result = 0; result < 2; result++) {
            assertClose(0, expected[result], actual[result].cpu());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDtypeIsSortedStably(DType dtype) {
        check(new Sort(0, false, true), numbers(dtype, 100, 2));
        check(new Sort(1, true, true), numbers(dtype, 3, 33));
        check(new TopK(5, 0, true, true), numbers(dtype, 40));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1023, 1024, 1025, 2049, 3100})
    void rowsOfAnyLengthAreSorted(int length) {
        check(new Sort(1, false, true), numbers(DType.FLOAT32, 2, length));
        check(new TopK((length + 1) / 2, 1, true, true), numbers(DType.FLOAT32, 2, length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 1024, 1500, 2500})
    void theFirstFewAreThoseOfTheWhole(int kept) {
        Tensor row = onCuda(numbers(DType.FLOAT64, 2500));
        Tensor[] all = Dispatcher.runAll(new Sort(0, true, true), row);
        Tensor[] few = Dispatcher.runAll(new TopK(kept, 0, true, true), row);
        for (int result = 0; result < 2; result++) {
            Tensor first = all[result].slice(0, 0, kept, 1);
            assertEquals(
                    Arrays.toString(first.cpu().toDoubles()),
                    Arrays.toString(few[result].cpu().toDoubles()));
        }
    }

    @Test
    void nanIsTheLargestAndTheZerosAreEqual() {
        double infinity = Double.POSITIVE_INFINITY;
        double[] values = {0.0, Double.NaN, -0.0, infinity, -1, -infinity, Double.NaN, 0.0};
        for (DType dtype : new DType[] {DType.FLOAT16, DType.BFLOAT16, DType.FLOAT32, DType.FLOAT64}) {
            Tensor input = Tensor.of(values).to(dtype);
            check(new Sort(0, false, true), input);
            check(new Sort(0, true, true), input);
        }
    }

    @Test
    void theEndsOfInt64AreInOrder() {
        long[] values = {0, Long.MAX_VALUE, -1, Long.MIN_VALUE, 1, Long.MAX_VALUE};
        check(new Sort(0, false, true), Tensor.of(values));
    }

    @Test
    void whatPadsATileNeverDisplacesElementsThatAreEqualToIt() {
        // The key of these is the largest there is, which fills up the tile.
        check(new Sort(0, false, true), Tensor.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE}));
        check(new Sort(0, true, true), Tensor.of(new long[] {Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE}));
        Tensor nan = Tensor.of(new float[] {Float.NaN, Float.NaN, Float.NaN, 1, Float.NaN});
        check(new Sort(0, false, true), nan);
    }

    @Test
    void manyShortRowsShareABlock() {
        check(new Sort(1, false, true), numbers(DType.FLOAT32, 700, 3));
        check(new Sort(0, true, true), numbers(DType.INT64, 5, 300));
    }
}
