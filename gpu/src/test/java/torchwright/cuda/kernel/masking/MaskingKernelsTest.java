package torchwright.cuda.kernel.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.cuda.kernel.TwoDevices.assertSame;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.cuda.CountingDriver;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.MaskedFill;
import torchwright.tensor.op.MaskedFillTensor;
import torchwright.tensor.op.MaskedSelect;
import torchwright.tensor.op.Nonzero;
import torchwright.tensor.op.Tril;
import torchwright.tensor.op.Triu;

/** Masks, triangles, and compaction over one tile of 2,048 flags and over several. */
class MaskingKernelsTest {
    private final Generator generator = new Generator().manualSeed(11);

    private Tensor mask(int... sizes) {
        return Tensor.empty(sizes).to(DType.BOOL).bernoulli_(0.3, generator);
    }

    private Tensor numbers(DType dtype, int... sizes) {
        return Tensor.empty(sizes).normal_(0, 2, generator).round().to(dtype);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 255, 257, 2047, 2048, 2049, 6000})
    void chosenElementsKeepTheirOrder(int count) {
        Tensor mask = mask(count);
        assertSame(0, on -> Dispatcher.run(new MaskedSelect(), on), numbers(DType.FLOAT32, count), mask);
        assertSame(0, on -> Dispatcher.run(new Nonzero(), on), mask);
    }

    @Test
    void moreTilesThanOneBlockAddsUpAtOnce() {
        // 300 tiles: their counts are carried over from one round of 256 to the next.
        Tensor mask = Tensor.zeros(300 * 2048).to(DType.BOOL);
        for (int position : new int[] {0, 2047, 255 * 2048, 256 * 2048 - 1, 256 * 2048, 300 * 2048 - 1}) {
            mask.slice(0, position, position + 1, 1).fill_(1);
        }
        assertSame(0, on -> Dispatcher.run(new Nonzero(), on), mask);
    }

    @ParameterizedTest
    @EnumSource
    void everyDtypeHasNonzeros(DType dtype) {
        assertSame(0, on -> Dispatcher.run(new Nonzero(), on), numbers(dtype, 3, 4, 5));
        assertSame(
                0, on -> Dispatcher.run(new Nonzero(), on), numbers(dtype, 5, 4).transpose(0, 1));
    }

    @Test
    void nanIsNotZeroButMinusZeroIs() {
        Tensor input = Tensor.of(new float[] {Float.NaN, -0.0f, 0, Float.MIN_VALUE});
        assertSame(0, on -> Dispatcher.run(new Nonzero(), on), input);
    }

    @Test
    void nothingChosenIsNoRow() {
        Tensor none = Dispatcher.run(new Nonzero(), onCuda(Tensor.zeros(2, 3)));
        assertEquals(0, none.size(0));
        assertEquals(2, none.size(1));
    }

    @Test
    void aCountIsTheOnlyThingThatIsRead() {
        Tensor input = onCuda(numbers(DType.FLOAT32, 50));
        CountingDriver counts = CountingDriver.during(() -> Dispatcher.run(new Nonzero(), input));
        assertTrue(counts.copiesToHost() <= 1, () -> counts.copiesToHost() + " reads");
    }

    @ParameterizedTest
    @EnumSource
    void aMaskStretchesOverWhatIsFilled(DType dtype) {
        assertSame(0, on -> Dispatcher.run(new MaskedFill(1.5), on), numbers(dtype, 4, 5), mask(5));
        assertSame(0, on -> Dispatcher.run(new MaskedFill(7), on), numbers(dtype, 5), mask(4, 1));
        Tensor value = Tensor.of(-2.25);
        assertSame(0, on -> Dispatcher.run(new MaskedFillTensor(), on), numbers(dtype, 4, 5), mask(4, 5), value);
    }

    @Test
    void aTransposedTensorIsFilledInPlace() {
        assertSame(
                0,
                on -> {
                    Tensor turned = on[0].transpose(0, 1);
                    Dispatcher.runInto(new MaskedFill(0), turned, turned, on[1]);
                    return on[0];
                },
                numbers(DType.FLOAT32, 3, 4),
                mask(4, 3));
    }

    @ParameterizedTest
    @EnumSource
    void trianglesOfEveryDtypeLieOnTheirSideOfTheDiagonal(DType dtype) {
        Tensor turned = numbers(dtype, 2, 5, 4).transpose(1, 2);
        for (int diagonal = -5; diagonal <= 6; diagonal++) {
            Tril lower = new Tril(diagonal);
            Triu upper = new Triu(diagonal);
            assertSame(0, on -> Dispatcher.run(lower, on), numbers(dtype, 2, 3, 5));
            assertSame(0, on -> Dispatcher.run(upper, on), turned);
        }
        assertSame(0, on -> Dispatcher.run(new Tril(Integer.MAX_VALUE), on), turned);
        assertSame(0, on -> Dispatcher.run(new Triu(Integer.MIN_VALUE), on), turned);
    }
}
