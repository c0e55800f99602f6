package torchwright.cuda.kernel.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.cuda.kernel.TwoDevices.assertSame;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Gather;
import torchwright.tensor.op.IndexSelect;
import torchwright.tensor.op.IndexTensors;

/** Reading where indices point: rows of 16 bytes and more at once, others element by element. */
class IndexedReadTest {
    private final Tensor rows = Tensor.of(new long[] {3, 0, 3, 2, 1});

    private static void check(Op op, Tensor... inputs) {
        assertSame(0, on -> Dispatcher.run(op, on), inputs);
    }

    private static Tensor counted(DType dtype, int... sizes) {
        Tensor ones = Tensor.ones(sizes);
        return ones.cumsum(0).mul(7).add(ones.cumsum(-1)).to(dtype);
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAnyLengthArePicked(DType dtype) {
        // 1 to 40 elements: some of the rows are whole groups of 16 bytes, the others not.
        for (int length : new int[] {1, 2, 3, 4, 8, 15, 16, 17, 32, 40}) {
            check(new IndexSelect(0), counted(dtype, 4, length), rows);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatBeginAnywhereArePicked(DType dtype) {
        Tensor wide = counted(dtype, 4, 48);
        for (int start : new int[] {0, 1, 4, 16}) {
            check(new IndexSelect(0), wide.slice(1, start, start + 16, 1), rows);
        }
        check(new IndexSelect(0), wide.slice(1, 0, 32, 2), rows);
        check(new IndexSelect(1), counted(dtype, 3, 4, 16), rows);
        check(new IndexSelect(0), counted(dtype, 16, 4).transpose(0, 1), rows);
    }

    @Test
    void severalIndexTensorsLeadToOneRow() {
        Tensor self = counted(DType.FLOAT32, 4, 3, 8);
        Tensor columns = Tensor.of(new long[] {-1, 0, 1, -3, 2});
        check(new IndexTensors(List.of(0, 1)), self, rows, columns);
        check(new IndexTensors(List.of(0, 1)), self, rows, columns.reshape(5, 1));
        check(new IndexTensors(List.of(0, 2)), self, rows, columns.reshape(5, 1));
    }

    @Test
    void anIndexThatIsStretchedOverARowIsReadOnce() {
        check(new Gather(0), counted(DType.FLOAT32, 4, 16), rows.reshape(5, 1).expand(5, 16));
    }

    @Test
    void aBadRowIsZeroAndIsReported() {
        Tensor self = onCuda(counted(DType.FLOAT32, 2, 4));
        Tensor picked = Dispatcher.run(new IndexSelect(0), self, onCuda(Tensor.of(new long[] {2, 1})));
        assertThrows(IndexOutOfBoundsException.class, picked::cpu);
        assertEquals(
                "[0.0, 0.0, 0.0, 0.0]",
                Arrays.toString(picked.cpu().select(0, 0).toDoubles()));
    }
}
