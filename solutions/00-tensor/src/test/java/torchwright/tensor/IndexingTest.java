package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.tensor.Index.all;
import static torchwright.tensor.Index.at;
import static torchwright.tensor.Index.ellipsis;
import static torchwright.tensor.Index.every;
import static torchwright.tensor.Index.newAxis;
import static torchwright.tensor.Index.slice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Reading and writing parts of a tensor; the numbers are torch's. */
class IndexingTest {
    private static final Tensor MASK = Tensor.of(new boolean[][] {{true, false, true}, {false, true, false}});

    private static Tensor cube() {
        return Tensor.arange(24).view(2, 3, 4);
    }

    private static Tensor matrix() {
        return Tensor.of(new float[][] {{3, 1, 2}, {0.5f, -1, 7}});
    }

    private static void assertLongs(Object expected, Tensor actual) {
        Tensor wanted = Tensor.of(expected);
        assertEquals(wanted.shape(), actual.shape());
        assertArrayEquals(wanted.toLongs(), actual.toLongs());
    }

    private static void assertFloats(Object expected, Tensor actual) {
        Tensor wanted = Tensor.of(expected);
        assertEquals(wanted.shape(), actual.shape());
        assertArrayEquals(wanted.toFloats(), actual.toFloats());
    }

    private static void assertIndexError(String text, Executable action) {
        assertEquals(text, firstLine(assertThrows(IndexOutOfBoundsException.class, action)));
    }

    private static void assertError(String text, Executable action) {
        assertEquals(text, firstLine(assertThrows(IllegalArgumentException.class, action)));
    }

    private static String firstLine(Exception error) {
        return error.getMessage().lines().findFirst().orElseThrow();
    }

    @Test
    void integersSelectLeadingDimensions() {
        assertLongs(new long[] {20, 21, 22, 23}, cube().get(1, 2));
        assertEquals(23, cube().get(-1, -1, -1).itemLong());
    }

    @Test
    void slicesEllipsisAndNewAxisGiveViews() {
        assertLongs(new long[][][] {{{4, 6}, {8, 10}}, {{16, 18}, {20, 22}}}, cube().get(all(), slice(1, 3), every(2)));
        assertLongs(new long[][] {{3, 7, 11}, {15, 19, 23}}, cube().get(ellipsis(), at(-1)));
        assertLongs(new long[][][] {{{4, 5, 6, 7}}, {{16, 17, 18, 19}}}, cube().get(all(), newAxis(), at(1)));
        Tensor x = cube();
        x.get(at(0), Index.from(1)).fill_(0);
        assertEquals(3 + 12, x.countNonzero().itemLong());
    }

    @Test
    void anEllipsisAloneGivesAnotherTensorOverTheSameElements() {
        Tensor x = cube();
        Tensor alias = x.get(ellipsis());
        assertNotSame(x, alias);
        assertSame(x.storage(), alias.storage());
    }

    @Test
    void neighbouringIndexTensorsTakeThePlaceOfTheirDimensions() {
        assertLongs(new long[][] {{1, 11}, {13, 23}}, cube().get(all(), Index.of(0, 2), Index.of(1, -1)));
    }

    @Test
    void separatedIndexTensorsComeFirst() {
        assertLongs(new long[][] {{1, 5, 9}, {15, 19, 23}}, cube().get(Index.of(0, 1), all(), Index.of(1, -1)));
    }

    @Test
    void indexTensorsBroadcast() {
        Tensor rows = Tensor.of(new long[][] {{0}, {1}});
        assertLongs(
                new long[][][] {{{0, 1, 2, 3}, {8, 9, 10, 11}}, {{12, 13, 14, 15}, {20, 21, 22, 23}}},
                cube().get(rows, Tensor.of(new long[] {0, 2})));
    }

    @Test
    void masksPickWhereTheyAreTrue() {
        assertLongs(new long[][] {{0, 1, 2, 3}, {8, 9, 10, 11}, {16, 17, 18, 19}}, cube().get(MASK));
        assertLongs(new long[] {1, 10, 19}, cube().get(Index.of(MASK), Index.of(1, 2, 3)));
        assertFloats(new float[] {3, 2, 7}, matrix().get(matrix().gt(1)));
        assertFloats(new float[] {3, 2, 7}, matrix().maskedSelect(matrix().gt(1)));
    }

    @Test
    void aTruthValueMasksTheWholeTensor() {
        assertEquals(Shape.of(1, 2, 3), matrix().get(Tensor.of(true)).shape());
        assertEquals(Shape.of(0, 2, 3), matrix().get(Tensor.of(false)).shape());
    }

    @Test
    void setWritesNumbersAndBroadcastValues() {
        Tensor x = Tensor.zeros(2, 3);
        x.set(1, at(0), Index.from(1))
                .set(Tensor.of(5f, 6f), all(), Index.of(2, 0))
                .set(9, Index.of(x.eq(1)));
        assertFloats(new float[][] {{6, 9, 5}, {6, 0, 5}}, x);
        assertEquals(3, x.version());
    }

    @Test
    void setDropsLeadingOnesOfTheValues() {
        Tensor x = Tensor.zeros(2, 3);
        x.set(Tensor.ones(1, 1, 3), at(0)).set(Tensor.ones(1, 2, 3).mul(2), Index.of(1, 0));
        assertFloats(new float[][] {{2, 2, 2}, {2, 2, 2}}, x);
    }

    @Test
    void indexPutAccumulatesRepeatedIndices() {
        Tensor[] indices = {Tensor.of(0, 0, 2)};
        Tensor values = Tensor.of(1f, 2f, 3f);
        assertFloats(new float[] {3, 0, 3}, Tensor.zeros(3).indexPut(indices, values, true));
        assertFloats(new float[] {2, 0, 3}, Tensor.zeros(3).indexPut_(indices, values, false));
    }

    @Test
    void indexPutTakesAMaskAndThenAnIndex() {
        Tensor[] indices = {MASK, Tensor.of(1, 2, 3)};
        Tensor result = cube().indexPut(indices, Tensor.of(new long[] {-1}), false);
        assertLongs(new long[] {-1, -1, -1}, result.get(indices));
        assertEquals(3, result.ne(cube()).countNonzero().itemLong());
    }

    @Test
    void gatherAndScatterAreEachOthersInverse() {
        Tensor index = Tensor.of(new long[][] {{0, 2}, {1, 0}});
        assertFloats(new float[][] {{3, 2}, {-1, 0.5f}}, matrix().gather(1, index));
        Tensor source = Tensor.of(new float[][] {{1, 2}, {3, 4}});
        assertFloats(new float[][] {{1, 0, 2}, {4, 3, 0}}, Tensor.zeros(2, 3).scatter(1, index, source));
        assertFloats(new float[][] {{8, 0, 8}, {8, 8, 0}}, Tensor.zeros(2, 3).scatter_(1, index, 8));
    }

    @Test
    void scatterAddSumsWhatMeets() {
        Tensor index = Tensor.of(new long[][] {{0, 0}, {1, 1}});
        Tensor source = Tensor.of(new float[][] {{1, 2}, {3, 4}});
        assertFloats(new float[][] {{3, 0, 0}, {0, 7, 0}}, Tensor.zeros(2, 3).scatterAdd(1, index, source));
        assertFloats(
                new float[][] {{3, 0, 0}, {0, 7, 0}}, Tensor.zeros(3, 2).t().scatterAdd_(1, index, source));
    }

    @Test
    void indexSelectAndIndexAddWorkOnSlices() {
        assertFloats(new float[][] {{2, 3}, {7, 0.5f}}, matrix().indexSelect(1, Tensor.of(2, 0)));
        assertFloats(new float[][] {{3, 1, 2}, {2.5f, 1, 9}}, matrix().indexAdd(0, Tensor.of(1, 1), Tensor.ones(2, 3)));
    }

    @Test
    void maskedFillBroadcastsAndKeepsTheDtype() {
        Tensor mask = Tensor.of(true, false, true);
        assertFloats(new float[][] {{-1, 1, -1}, {-1, -1, -1}}, matrix().maskedFill(mask, -1));
        Tensor whole = Tensor.zeros(Shape.of(3), DType.INT64);
        assertLongs(new long[] {1, 0, 1}, whole.maskedFill_(mask, 1.5));
        assertLongs(new long[] {2, 0, 2}, whole.maskedFill(mask, Tensor.of(2.5)));
    }

    @Test
    void nonzeroListsIndicesInRowMajorOrder() {
        Tensor x = Tensor.of(new long[][] {{0, 3}, {5, 0}});
        assertLongs(new long[][] {{0, 1}, {1, 0}}, x.nonzero());
        assertLongs(new long[][] {{0, 1}, {1, 0}}, x.t().nonzero());
        assertEquals(2, x.countNonzero().itemLong());
        assertEquals(Shape.of(1, 0), Tensor.of(5f).nonzero().shape());
    }

    @Test
    void trianglesKeepOneSideOfADiagonal() {
        assertFloats(
                new float[][] {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}},
                Tensor.ones(3, 3).tril(-1));
        assertFloats(new float[][] {{0, 1, 1}, {0, 0, 1}}, Tensor.ones(2, 3).triu(1));
        assertFloats(
                new float[][] {{1, 1}, {0, 1}, {0, 0}}, Tensor.ones(2, 3).t().triu_(0));
    }

    @Test
    void indicesOutOfBoundsNameTheIndexAndTheDimension() {
        Tensor x = Tensor.zeros(2, 3);
        assertIndexError("index 2 is out of bounds for dimension 0 with size 2", () -> x.get(2));
        assertIndexError("index 3 is out of bounds for dimension 1 with size 3", () -> x.get(0, 3));
        assertIndexError("too many indices for tensor of dimension 2", () -> x.get(0, 0, 0));
        assertIndexError("index -3 is out of bounds for dimension 0 with size 2", () -> x.get(Index.of(-3)));
        assertIndexError(
                "index is out of bounds for dimension with size 0",
                () -> Tensor.zeros(0, 3).get(Index.of(0)));
        assertIndexError("index out of range in self", () -> x.indexSelect(0, Tensor.of(new long[] {2})));
        assertError(
                "index 3 is out of bounds for dimension 1 with size 3",
                () -> x.gather(1, Tensor.of(new long[][] {{3}})));
    }

    @Test
    void indexTensorsThatDoNotFitAreRefused() {
        Tensor x = Tensor.zeros(2, 3);
        assertIndexError(
                "The shape of the mask [3] at index 0 does not match the shape of the indexed tensor [2, 3] at index 0",
                () -> x.get(Tensor.of(true, false, true)));
        assertIndexError(
                "shape mismatch: indexing tensors could not be broadcast together with shapes [2], [3]",
                () -> x.get(Index.of(0, 1), Index.of(0, 1, 2)));
        assertIndexError(
                "tensors used as indices must be long, int, byte or bool tensors", () -> x.get(Tensor.of(0.5f, 1f)));
        assertError("slice step cannot be zero", () -> every(0));
        assertError("step must be greater than zero", () -> every(-1));
    }

    @Test
    void valuesThatDoNotFitAreRefusedAndNothingIsWritten() {
        Tensor x = Tensor.zeros(2, 3);
        assertError(
                "shape mismatch: value tensor of shape [3, 3] cannot be broadcast to indexing result of shape [2, 3]",
                () -> x.set(Tensor.ones(3, 3), Index.of(0, 1)));
        assertError(
                "Index put requires the source and destination dtypes match, got Float for the destination and Double"
                        + " for the source.",
                () -> x.set(Tensor.of(1.0), Index.of(0, 1)));
        assertIndexError(
                "index 2 is out of bounds for dimension 0 with size 2", () -> x.set(Tensor.ones(3), Index.of(0, 2)));
        assertError(
                "index 5 is out of bounds for dimension 1 with size 3",
                () -> x.scatter_(1, Tensor.of(new long[][] {{0, 5}}), 1));
        assertEquals(0, x.countNonzero().itemLong());
        assertEquals(0, x.version());
    }

    @Test
    void shapesOfGatherAndScatterAreChecked() {
        Tensor x = Tensor.zeros(2, 3);
        Tensor three = Tensor.zeros(Shape.of(3, 1), DType.INT64);
        assertError(
                "Size does not match at dimension 0 expected index [3, 1] to be no larger than self [2, 3] apart from"
                        + " dimension 1",
                () -> x.gather(1, three));
        assertError(
                "Expected index [3, 1] to be no larger than self [2, 3] apart from dimension 1 and to be no larger size"
                        + " than src [3, 1]",
                () -> x.scatter(1, three, Tensor.zeros(3, 1)));
        assertError(
                "Index tensor must have the same number of dimensions as self tensor",
                () -> x.scatter(1, Tensor.of(new long[] {0}), 1));
        assertError("gather(): Expected dtype int32/int64 for index", () -> x.gather(1, Tensor.zeros(1, 1)));
        assertError(
                "tril: input tensor must have at least 2 dimensions",
                () -> Tensor.ones(3).tril());
        assertError(
                "masked_fill_ only supports boolean masks, but got mask with dtype long int",
                () -> x.maskedFill(Tensor.of(1, 0, 1), 0));
    }
}
