package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Putting elements in order; the numbers are torch's. */
class SortingTest {
    private static final Tensor TIES = Tensor.of(2f, Float.NaN, -1f, 2f, 0f);

    private static Tensor matrix() {
        return Tensor.of(new float[][] {{3, 1, 2}, {0.5f, -1, 7}});
    }

    @Test
    void sortIsStableAndTakesNanForTheLargest() {
        assertArrayEquals(
                new long[] {2, 4, 0, 3, 1}, TIES.argsort(0, false, true).toLongs());
        assertArrayEquals(
                new long[] {1, 0, 3, 4, 2}, TIES.argsort(0, true, true).toLongs());
    }

    @Test
    void minusZeroEqualsZero() {
        Tensor zeros = Tensor.of(0f, -0f, 0f);
        assertArrayEquals(new long[] {0, 1, 2}, zeros.argsort(0, false, true).toLongs());
        assertArrayEquals(new long[] {0, 1, 2}, zeros.argsort(0, true, true).toLongs());
    }

    @Test
    void sortWorksAlongAnyDimensionAndLayout() {
        ValuesAndIndices byColumn = matrix().sort(0, false);
        assertArrayEquals(new float[] {0.5f, -1, 2, 3, 1, 7}, byColumn.values().toFloats());
        assertArrayEquals(new long[] {1, 1, 0, 0, 0, 1}, byColumn.indices().toLongs());
        assertArrayEquals(
                new float[] {0.5f, 3, -1, 1, 2, 7}, matrix().t().sort().values().toFloats());
    }

    @Test
    void largeIntegersAreComparedExactly() {
        long large = 1L << 53;
        assertArrayEquals(
                new long[] {1, 0},
                Tensor.of(new long[] {large + 1, large}).argsort().toLongs());
    }

    @Test
    void aScalarIsSortedAlready() {
        ValuesAndIndices sorted = Tensor.of(4f).sort();
        assertEquals(Shape.SCALAR, sorted.values().shape());
        assertEquals(0, sorted.indices().itemLong());
    }

    @Test
    void topkGivesTheBestFirst() {
        ValuesAndIndices best = matrix().topk(2);
        assertArrayEquals(new float[] {3, 2, 7, 0.5f}, best.values().toFloats());
        assertArrayEquals(new long[] {0, 2, 2, 0}, best.indices().toLongs());
        Tensor least = matrix().topk(1, 0, false, true).values();
        assertEquals(Shape.of(1, 3), least.shape());
        assertArrayEquals(new float[] {0.5f, -1, 2}, least.toFloats());
    }

    @Test
    void topkRefusesMoreThanThereAre() {
        for (int k : new int[] {-1, 4}) {
            String message = assertThrows(IllegalArgumentException.class, () -> matrix().topk(k))
                    .getMessage();
            assertEquals(
                    "selected index k out of range", message.lines().findFirst().orElseThrow());
        }
    }

    @Test
    void flipReversesDimensions() {
        Tensor x = Tensor.of(new long[][] {{1, 2, 3}, {4, 5, 6}});
        assertArrayEquals(new long[] {6, 5, 4, 3, 2, 1}, x.flip(0, 1).toLongs());
        assertArrayEquals(new long[] {4, 1, 5, 2, 6, 3}, x.t().flip(-1).toLongs());
        assertEquals(
                "dim 0 appears multiple times in the list of dims",
                assertThrows(IllegalArgumentException.class, () -> x.flip(0, -2))
                        .getMessage());
    }
}
