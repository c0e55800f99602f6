package torchwright.cuda.kernel.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.Device;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;

class ReductionPlanTest {
    private static final int[] COUNTS = {1, 2, 7, 8, 31, 33, 100, 1025, 70_000, 1 << 20, Integer.MAX_VALUE};

    /** Contiguous elements in results of a size, or the transpose of that. */
    private static FoldedLayout layout(int results, int elements, boolean rows) {
        StridedOperands near = StridedOperands.of(Layout.contiguous(Shape.of(3)));
        StridedOperands far = StridedOperands.of(Layout.of(Shape.of(3), new int[] {3}, 0));
        return new FoldedLayout(rows ? far : near, rows ? near : far, results, elements);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 132})
    void everyElementOfEveryResultBelongsToOneBlock(int multiprocessors) {
        for (int results : COUNTS) {
            for (int elements : COUNTS) {
                for (boolean rows : new boolean[] {true, false}) {
                    ReductionPlan plan = ReductionPlan.of(layout(results, elements, rows), multiprocessors);
                    assertEquals(rows, plan.rows());
                    assertTrue((long) plan.parts() * plan.span() >= elements, plan::toString);
                    assertTrue((long) (plan.parts() - 1) * plan.span() < elements, plan::toString);
                    assertTrue((long) plan.grid().x() / plan.parts() * (256 / plan.along()) >= results, plan::toString);
                    assertEquals(1, Integer.bitCount(plan.along()), plan::toString);
                    assertTrue(plan.ofParts().along() <= 256);
                    assertEquals(plan.parts(), plan.ofParts().elements());
                }
            }
        }
    }

    @Test
    void fewLongResultsAreCutSoThatAllMultiprocessorsWork() {
        assertEquals(
                5 * 132, ReductionPlan.of(layout(1, 100_000_000, true), 132).parts());
        assertTrue(ReductionPlan.of(layout(20, 1_000_000, false), 132).grid().x() > 4 * 132);
        assertEquals(1, ReductionPlan.of(layout(100_000, 1000, true), 132).parts());
        assertEquals(1, ReductionPlan.of(layout(1, 1000, true), 132).parts());
    }

    @Test
    void whatLiesSideBySideIsTakenByNeighbouringThreads() {
        Tensor x = Tensor.zeros(4, 5, 6);

        assertTrue(foldsRows(x, 2));
        assertTrue(foldsRows(x, 1, 2));
        assertTrue(foldsRows(x, 0, 1, 2));
        assertFalse(foldsRows(x, 0));
        assertFalse(foldsRows(x, 0, 1));
        assertTrue(foldsRows(x.transpose(0, 2), 0));
        assertFalse(foldsRows(x.transpose(0, 2), 2));
        // Repeated elements are the same for all threads, whatever their order.
        assertFalse(foldsRows(Tensor.zeros(4, 1).expand(4, 5), 1));
    }

    private static boolean foldsRows(Tensor x, int... dims) {
        Dims folded = Dims.of(x.rank(), dims);
        return FoldedLayout.of(x, folded, Tensor.empty(folded.reduced(x.shape(), false), x.dtype(), Device.CPU))
                .foldsRows();
    }

    @Test
    void dimensionsWithoutAGapAreJoined() {
        Tensor x = Tensor.zeros(4, 5, 6);
        FoldedLayout all = FoldedLayout.of(x.transpose(0, 1), Dims.ALL, Tensor.of(0f));

        assertEquals(0, all.kept().dims());
        assertEquals(120, all.elements());
        assertEquals(1, FoldedLayout.of(x, Dims.ALL, Tensor.of(0f)).folded().dims());
    }

    @Test
    void moreElementsThanAnIntCountsAreRefused() {
        Tensor x = Tensor.zeros(1, 1).expand(70_000, 70_000);

        assertThrows(UnsupportedOperationException.class, () -> FoldedLayout.of(x, Dims.ALL, Tensor.of(0f)));
        assertEquals(
                70_000, FoldedLayout.of(x, Dims.of(2, 1), Tensor.zeros(70_000)).elements());
    }
}
