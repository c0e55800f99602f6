package torchwright.cuda.kernel.joining;

import static torchwright.cuda.kernel.TwoDevices.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cat;
import torchwright.tensor.op.Flip;

/** Tensors put together, and turned round. */
class JoiningKernelsTest {
    private static Tensor counted(int... sizes) {
        Tensor shaped = Tensor.ones(sizes);
        return shaped.cumsum(0).add(shaped.cumsum(-1).mul(10));
    }

    @Test
    void tensorsAreJoinedAlongAnyDimensionInTheirCommonDtype() {
        Tensor other =
                counted(2, 3).transpose(0, 1).contiguous().transpose(0, 1).to(DType.INT64);
        for (int dim = -2; dim < 2; dim++) {
            Cat cat = new Cat(dim);
            assertSame(
                    0,
                    on -> Dispatcher.run(cat, on),
                    counted(2, 3),
                    other,
                    counted(2, 3).gt(12));
        }
    }

    @Test
    void anEmptyVectorAmongThemCountsForNothing() {
        assertSame(0, on -> Dispatcher.run(new Cat(1), on), counted(2, 3), Tensor.zeros(0), counted(2, 1));
        assertSame(0, on -> Dispatcher.run(new Cat(0), on), Tensor.zeros(0), Tensor.zeros(0));
    }

    @Test
    void theOrderIsReversedAlongSomeDimensions() {
        List<List<Integer>> choices = List.of(List.of(), List.of(0), List.of(1, -1), List.of(0, 1, 2));
        for (List<Integer> dims : choices) {
            Flip flip = new Flip(dims);
            assertSame(0, on -> Dispatcher.run(flip, on), counted(2, 3, 4));
            assertSame(0, on -> Dispatcher.run(flip, on), counted(4, 3, 2).transpose(0, 2));
        }
        assertSame(0, on -> Dispatcher.run(new Flip(List.of(0)), on), Tensor.zeros(0, 2));
    }
}
