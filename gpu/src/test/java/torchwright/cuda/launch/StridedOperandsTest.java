package torchwright.cuda.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;

class StridedOperandsTest {
    private static Layout rows(int... sizes) {
        return Layout.contiguous(Shape.of(sizes));
    }

    @Test
    void tensorsWithoutGapsHaveOneDim() {
        StridedOperands walk = StridedOperands.of(rows(2, 3, 4), rows(2, 3, 4));
        assertEquals("StridedOperands[sizes=[24], strides=[1] [1]]", walk.toString());
        assertTrue(walk.isContiguous());
        assertEquals(24, walk.numel());
        Layout transposed = rows(4, 3, 2).transposed(0, 2);
        assertEquals(
                "StridedOperands[sizes=[24], strides=[1] [1]]",
                StridedOperands.of(transposed, transposed).toString());
    }

    @Test
    void aSingleElementHasNone() {
        StridedOperands walk = StridedOperands.of(rows(), rows());
        assertEquals(0, walk.dims());
        assertTrue(walk.isContiguous());
        assertEquals(0, StridedOperands.of(rows(1, 1), rows(1)).dims());
    }

    @Test
    void theFirstOperandDecidesTheOrder() {
        Layout transposed = rows(4, 3).transposed(0, 1);
        assertEquals(
                "StridedOperands[sizes=[3, 4], strides=[4, 1] [1, 3]]",
                StridedOperands.of(rows(3, 4), transposed).toString());
        assertEquals(
                "StridedOperands[sizes=[4, 3], strides=[3, 1] [1, 4]]",
                StridedOperands.of(transposed, rows(3, 4)).toString());
    }

    @Test
    void broadcastDimsHaveStride0() {
        StridedOperands row = StridedOperands.of(rows(5, 2, 3), rows(2, 3));
        assertEquals("StridedOperands[sizes=[5, 6], strides=[6, 1] [0, 1]]", row.toString());
        StridedOperands column = StridedOperands.of(rows(5, 2, 3), rows(5, 1, 1));
        assertEquals("StridedOperands[sizes=[5, 6], strides=[6, 1] [1, 0]]", column.toString());
        assertFalse(row.isContiguous());
        assertEquals(6, row.size(1));
        assertEquals(0, row.stride(1, 0));
        assertEquals(2, row.operands());
    }

    @Test
    void slicesKeepTheirSteps() {
        Layout every = rows(10, 8).sliced(1, 1, 4, 2);
        assertEquals(
                "StridedOperands[sizes=[40], strides=[1] [2]]",
                StridedOperands.of(rows(10, 4), every).toString());
        Layout part = rows(10, 9).sliced(1, 1, 4, 2);
        assertEquals(
                "StridedOperands[sizes=[10, 4], strides=[4, 1] [9, 2]]",
                StridedOperands.of(rows(10, 4), part).toString());
        assertFalse(StridedOperands.of(every).isContiguous());
    }

    @Test
    void negativeStridesAreWalkedAsTheyAre() {
        Layout backwards = Layout.of(Shape.of(3, 2), new int[] {-2, -1}, 5);
        assertEquals(
                "StridedOperands[sizes=[6], strides=[1] [-1]]",
                StridedOperands.of(rows(3, 2), backwards).toString());
    }

    @Test
    void dimsAreNotJoinedBeyondWhatAnIntCounts() {
        int[] none = {0, 0};
        Layout expanded = Layout.of(Shape.of(1 << 16, 1 << 16), none, 0);
        assertEquals(2, StridedOperands.of(expanded, expanded).dims());
    }

    @Test
    void nothingIsWalkedInOneDimOfSize0() {
        StridedOperands walk = StridedOperands.of(rows(3, 0));
        assertEquals(0, walk.numel());
        assertTrue(walk.isContiguous());
    }

    @Test
    void moreDimsThanAKernelTakesAreRefused() {
        int[] sizes = new int[26];
        int[] strides = new int[26];
        Arrays.fill(sizes, 2);
        for (int dim = 0; dim < 26; dim++) {
            strides[dim] = 3 * dim + 1;
        }
        Layout layout = Layout.of(Shape.of(sizes), strides, 0);
        String message = assertThrows(IllegalArgumentException.class, () -> StridedOperands.of(layout))
                .getMessage();
        assertTrue(message.startsWith("a kernel walks through at most 25 dims, but got 26"), message);
        assertTrue(message.endsWith("Make the tensor contiguous() first."), message);
    }
}
