package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CreationTest {
    @Test
    void theDtypeIsTheJavaType() {
        assertEquals(DType.FLOAT32, Tensor.of(2f).dtype());
        assertEquals(DType.FLOAT64, Tensor.of(2.0).dtype());
        assertEquals(DType.INT64, Tensor.of(2L).dtype());
        assertEquals(DType.INT64, Tensor.of(1, 2).dtype());
        assertEquals(DType.BOOL, Tensor.of(true, false).dtype());
        assertEquals(Shape.SCALAR, Tensor.of(2f).shape());
        assertEquals(Shape.of(1), Tensor.of(new float[] {2}).shape());
    }

    @Test
    void arraysOfEveryRankComeInAndGoOutAgain() {
        float[][][][] array = new float[2][3][5][7];
        int next = 0;
        for (float[][][] block : array) {
            for (float[][] matrix : block) {
                for (float[] row : matrix) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = next++;
                    }
                }
            }
        }
        Tensor x = Tensor.of(array);
        assertEquals(Shape.of(2, 3, 5, 7), x.shape());
        assertArrayEquals(array, (float[][][][]) x.toArray());
        assertEquals(
                array[1][2][3][4],
                x.select(0, 1).select(0, 2).select(0, 3).select(0, 4).item());
        long[][] whole = {{1, 2}, {3, 4}, {5, 6}};
        assertArrayEquals(new long[][] {{1, 3, 5}, {2, 4, 6}}, (long[][])
                Tensor.of(whole).t().toArray());
        assertArrayEquals(
                new boolean[] {true, false}, (boolean[]) Tensor.of(true, false).toArray());
        assertEquals(2.5f, Tensor.of(2.5f).toArray());
    }

    @Test
    void anEmptyArrayHasAShapeToo() {
        assertEquals(Shape.of(0), Tensor.of(new float[0]).shape());
        assertEquals(Shape.of(0, 0), Tensor.of(new float[0][]).shape());
        assertEquals(Shape.of(2, 0), Tensor.of(new float[2][0]).shape());
    }

    @Test
    void raggedRowsAreRefusedWithTheirPlace() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Tensor.of(new float[][] {{1, 2}, {3}}));
        assertTrue(refused.getMessage().startsWith("expected sequence of length 2 at dim 1 (got 1)"));
        assertThrows(IllegalArgumentException.class, () -> Tensor.of(new float[][] {{1, 2}, null}));
        assertThrows(IllegalArgumentException.class, () -> Tensor.of(new String[] {"a"}));
        assertThrows(IllegalArgumentException.class, () -> Tensor.of((Object) "no array"));
    }

    @Test
    void aTensorTooLargeForAnArrayIsRefusedBeforeMemoryIsAskedFor() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Tensor.zeros(1 << 16, 1 << 16));
        assertTrue(refused.getMessage().contains("[65536, 65536]"), refused.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> Tensor.zeros(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> Tensor.zeros(2, -1));
    }

    @Test
    void likenessKeepsStridesWithoutGaps() {
        Tensor transposed = Tensor.zeros(2, 3).t();
        assertArrayEquals(
                new int[] {1, 3}, Tensor.zerosLike(transposed).layout().strides());
        Tensor sliced = Tensor.zeros(4, 6).slice(1, 0, 6, 2);
        assertArrayEquals(new int[] {3, 1}, Tensor.onesLike(sliced).layout().strides());
        Tensor expanded = Tensor.zeros(1, 3).expand(2, 3);
        assertArrayEquals(new int[] {3, 1}, Tensor.onesLike(expanded).layout().strides());
    }

    @Test
    void aSeedGivesTheSameNumbersAgain() {
        float[] first = Tensor.randn(new Generator().manualSeed(7), Shape.of(20), DType.FLOAT32)
                .toFloats();
        assertArrayEquals(
                first,
                Tensor.randn(new Generator().manualSeed(7), Shape.of(20), DType.FLOAT32)
                        .toFloats());
    }
}
