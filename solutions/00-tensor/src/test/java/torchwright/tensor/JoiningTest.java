package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Cutting tensors into parts and putting parts together; the numbers are torch's. */
class JoiningTest {
    private static void assertError(String text, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertEquals(text, message.lines().findFirst().orElseThrow());
    }

    private static List<Integer> sizes(Tensor[] parts, int dim) {
        return Arrays.stream(parts).map(part -> part.size(dim)).toList();
    }

    @Test
    void catPromotesToTheCommonDtype() {
        Tensor whole = Tensor.of(new long[][] {{1, 2}});
        Tensor real = Tensor.of(new float[][] {{0.5f, 1.5f}});
        Tensor joined = Tensor.cat(List.of(whole, real), 0);
        assertEquals(DType.FLOAT32, joined.dtype());
        assertEquals(Shape.of(2, 2), joined.shape());
        assertArrayEquals(new float[] {1, 2, 0.5f, 1.5f}, joined.toFloats());
    }

    @Test
    void catTakesTensorsOfAnyLayout() {
        Tensor x = Tensor.arange(6).view(2, 3);
        assertArrayEquals(
                new long[] {0, 3, 0, 1, 1, 4, 2, 3, 2, 5, 4, 5},
                Tensor.cat(new Tensor[] {x.t(), x.view(3, 2)}, -1).toLongs());
    }

    @Test
    void emptyVectorsCountForNothingInCat() {
        Tensor x = Tensor.ones(2, 3);
        assertEquals(Shape.of(2, 3), Tensor.cat(List.of(Tensor.zeros(0), x), 1).shape());
        assertEquals(
                Shape.of(0),
                Tensor.cat(List.of(Tensor.zeros(0), Tensor.zeros(0)), 1).shape());
    }

    @Test
    void catRefusesWhatDoesNotFit() {
        Tensor x = Tensor.zeros(2, 3);
        assertError("torch.cat(): expected a non-empty list of Tensors", () -> Tensor.cat(List.of(), 0));
        assertError(
                "Sizes of tensors must match except in dimension 0. Expected size 3 but got size 2 for tensor number 1"
                        + " in the list.",
                () -> Tensor.cat(List.of(x, Tensor.zeros(2, 2)), 0));
        assertError(
                "Tensors must have same number of dimensions: got 2 and 1",
                () -> Tensor.cat(List.of(x, Tensor.zeros(3)), 0));
        assertError(
                "zero-dimensional tensor (at position 0) cannot be concatenated",
                () -> Tensor.cat(List.of(Tensor.of(1f)), 0));
    }

    @Test
    void stackMakesANewDimension() {
        Tensor stacked = Tensor.stack(List.of(Tensor.of(1, 2), Tensor.of(3, 4)), 1);
        assertEquals(Shape.of(2, 2), stacked.shape());
        assertArrayEquals(new long[] {1, 3, 2, 4}, stacked.toLongs());
        assertEquals(
                Shape.of(2),
                Tensor.stack(List.of(Tensor.of(1f), Tensor.of(2f)), 0).shape());
    }

    @Test
    void stackRefusesTensorsOfDifferentShapes() {
        assertError("stack expects a non-empty TensorList", () -> Tensor.stack(List.of(), 0));
        assertError(
                "stack expects each tensor to be equal size, but got [2, 3] at entry 0 and [2, 2] at entry 1",
                () -> Tensor.stack(List.of(Tensor.zeros(2, 3), Tensor.zeros(2, 2)), 0));
    }

    @Test
    void splitGivesViewsTheLastOfThemSmaller() {
        Tensor x = Tensor.arange(10).view(2, 5);
        Tensor[] parts = x.split(2, 1);
        assertEquals(List.of(2, 2, 1), sizes(parts, 1));
        assertSame(x.storage(), parts[2].storage());
        assertArrayEquals(new long[] {4, 9}, parts[2].toLongs());
        assertEquals(List.of(1, 0, 4), sizes(x.split(new int[] {1, 0, 4}, -1), 1));
        assertEquals(List.of(0), sizes(Tensor.zeros(0, 3).split(0, 0), 0));
    }

    @Test
    void splitRefusesSizesThatDoNotAddUp() {
        Tensor x = Tensor.zeros(2, 3);
        assertError(
                "split_size can only be 0 if dimension size is 0, but got dimension size of 3", () -> x.split(0, 1));
        assertError("split expects split_size be non-negative, but got split_size=-1", () -> x.split(-1, 1));
        assertError(
                "split_with_sizes expects split_sizes to sum exactly to 3 (input tensor's size at dimension 1), but got"
                        + " split_sizes=[1, 1]",
                () -> x.split(new int[] {1, 1}, 1));
        assertError(
                "split_with_sizes expects split_sizes have only non-negative entries, but got split_sizes=[4, -1]",
                () -> x.split(new int[] {4, -1}, 1));
        assertError(
                "split expects at least a 1-dimensional tensor",
                () -> Tensor.of(1f).split(1, 0));
    }

    @Test
    void chunkMayGiveFewerPartsThanAskedFor() {
        assertEquals(List.of(2, 2, 2, 2, 2), sizes(Tensor.zeros(10).chunk(6, 0), 0));
        assertEquals(List.of(3, 3, 1), sizes(Tensor.zeros(7).chunk(3, 0), 0));
        assertEquals(5, Tensor.zeros(0, 3).chunk(5, 0).length);
        assertError(
                "chunk expects `chunks` to be greater than 0, got: 0",
                () -> Tensor.zeros(3).chunk(0, 0));
    }

    @Test
    void unbindTakesADimensionApart() {
        Tensor[] columns = Tensor.arange(6).view(2, 3).unbind(1);
        assertEquals(3, columns.length);
        assertArrayEquals(new long[] {1, 4}, columns[1].toLongs());
        assertThrows(IndexOutOfBoundsException.class, () -> Tensor.of(1f).unbind(0));
    }

    @Test
    void whereChoosesAndPromotes() {
        Tensor condition = Tensor.of(true, false);
        Tensor mixed = Tensor.where(condition, Tensor.of(1, 2), 2.5);
        assertEquals(DType.FLOAT32, mixed.dtype());
        assertArrayEquals(new float[] {1, 2.5f}, mixed.toFloats());
        assertEquals(DType.INT64, Tensor.where(condition, 1, 2).dtype());
        assertError(
                "where expected condition to be a boolean tensor, but got a tensor with dtype Long",
                () -> Tensor.where(Tensor.of(1, 0), 1, 2));
        assertError(
                "The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0",
                () -> Tensor.where(condition, Tensor.zeros(3), Tensor.zeros(2)));
    }
}
