package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Sum;

/** Reductions against values and texts that torch 2.13 gave. */
class ReductionsTest {
    private static Tensor matrix() {
        return Tensor.of(new float[][] {{0.1f, -2.5f, 3.7f}, {1.1f, 0.3f, -0.9f}});
    }

    private static Tensor tenths(int count) {
        return Tensor.arange(count).mul(0.1f);
    }

    private static String firstLine(Class<? extends Throwable> kind, Executable executable) {
        return assertThrows(kind, executable).getMessage().lines().findFirst().orElseThrow();
    }

    @Test
    void sumsMeansAndProductsPrintAsInTorch() {
        Tensor x = matrix();

        assertEquals("tensor(1.8000)", x.sum().toString());
        assertEquals("tensor([ 1.2000, -2.2000,  2.8000])", x.sum(0).toString());
        assertEquals("tensor([[1.3000],\n        [0.5000]])", x.sum(-1, true).toString());
        assertEquals("tensor([[1.8000]])", x.sum(new int[] {0, 1}, true).toString());
        assertEquals("tensor(0.3000)", x.mean().toString());
        assertEquals("tensor([ 0.6000, -1.1000,  1.4000])", x.mean(0).toString());
        assertEquals("tensor(0.2747)", x.prod().toString());
        assertEquals("tensor([-0.9250, -0.2970])", x.prod(1).toString());
    }

    @Test
    void aSumOfManyFloatsHasTorchsLastDigits() {
        Tensor thousand = Tensor.full(Shape.of(1000), 0.1f);

        assertEquals(100.00000762939453, thousand.sum().item());
        assertEquals(0.10000000894069672, thousand.mean().item());
    }

    @Test
    void aSumReadsATransposedSliceWhereItIs() {
        Tensor rows = tenths(100).reshape(10, 10).t().slice(0, 1, 7, 1);

        assertArrayEquals(
                new double[] {46.0, 47.000003814697266, 47.999996185302734, 49.0, 50.0, 51.000003814697266},
                rows.sum(1).toDoubles());
    }

    @Test
    void integersAndTruthValuesAreSummedInInt64() {
        Tensor whole = Tensor.of(new long[][] {{Long.MAX_VALUE, 1}, {2, 3}});

        assertEquals(Long.MIN_VALUE + 5, whole.sum().itemLong());
        assertArrayEquals(new long[] {Long.MIN_VALUE, 5}, whole.sum(1).toLongs());
        assertEquals(2, Tensor.of(true, false, true).sum().itemLong());
        assertEquals(DType.INT64, Tensor.of(true, true).prod().dtype());
        assertEquals(DType.INT64, Tensor.of(true).cumsum(0).dtype());
    }

    @Test
    void aDtypeIsAppliedBeforeTheSum() {
        assertEquals(3, Tensor.of(1.9f, 2.9f).sum(DType.INT64).itemLong());
        assertEquals(1.5, Tensor.of(1L, 2L).mean(DType.FLOAT64).item());
        assertEquals(2, Tensor.of(1.9f, 2.9f).prod(DType.INT64).itemLong());
    }

    @Test
    void halfPrecisionIsSummedInFloatAndRoundedOnce() {
        Tensor large = Tensor.full(Shape.of(2000), 60000, DType.FLOAT16, Device.CPU);

        assertEquals(Double.POSITIVE_INFINITY, large.sum().item());
        // 59,968 and 60,000 are neighbours in float16: the mean does not overflow.
        assertEquals(60000, large.mean().item());
    }

    @Test
    void reductionsOfNothingAreTheirNeutralElements() {
        Tensor nothing = Tensor.zeros(0);

        assertEquals(0, nothing.sum().item());
        assertEquals(1, nothing.prod().item());
        assertEquals(Double.NaN, nothing.mean().item());
        assertEquals(Double.NaN, nothing.var().item());
        assertEquals(0, nothing.norm().item());
        assertFalse(nothing.any().isTrue());
        assertTrue(nothing.all().isTrue());
        assertArrayEquals(new float[] {1, 1, 1}, Tensor.zeros(0, 3).prod(0).toFloats());
    }

    @Test
    void aScalarMayBeReducedAlongDimensionsZeroAndMinusOne() {
        Tensor three = Tensor.of(3f);

        assertEquals(3, three.sum(0, true).item());
        assertEquals(3, three.max(-1).values().item());
        assertEquals(0, three.max(-1).indices().item());
        assertEquals(0, three.argmax(0).item());
        assertEquals(3, three.cumsum(0).item());
        assertEquals(0, three.sum(0, true).rank());
    }

    @Test
    void extremesComeWithTheFirstOfEqualIndices() {
        Tensor x = Tensor.of(new float[][] {{1, 5, 5}, {2, 0, 0}});

        assertArrayEquals(new float[] {5, 2}, x.max(1).values().toFloats());
        assertArrayEquals(new long[] {1, 0}, x.max(1).indices().toLongs());
        assertArrayEquals(new long[] {0, 1}, x.argmin(1).toLongs());
        assertEquals(Shape.of(2, 1), x.min(1, true).indices().shape());
        assertEquals(1, x.argmax().itemLong());
        assertEquals(0, x.amin(new int[] {0, 1}, false).item());
        assertArrayEquals(new float[] {2, 5, 5}, x.amax(0, false).toFloats());
    }

    @Test
    void theFirstNanIsTheExtreme() {
        Tensor x = Tensor.of(1, Float.NaN, 9, Float.NaN);

        assertEquals(Double.NaN, x.max().item());
        assertEquals(Double.NaN, x.amin(0, false).item());
        assertEquals(1, x.argmax().itemLong());
        assertEquals(1, x.min(0).indices().itemLong());
    }

    @Test
    void largeIntegersAreComparedExactly() {
        Tensor x = Tensor.of((1L << 53) + 1, 1L << 53, (1L << 53) + 2);

        assertEquals((1L << 53) + 2, x.max().itemLong());
        assertEquals(1, x.argmin().itemLong());
    }

    @Test
    void quantifiersTakeNanForTrueAndNameNoDimensionAskEachElement() {
        Tensor x = Tensor.of(new float[][] {{0, Float.NaN}, {0, 0}});

        assertArrayEquals(new boolean[] {true, false}, x.any(1).toBooleans());
        assertArrayEquals(new boolean[] {false, false}, x.all(0).toBooleans());
        assertArrayEquals(
                new boolean[] {false, true, false, false},
                x.any(new int[0], false).toBooleans());
    }

    @Test
    void spreadIsUnbiasedUnlessAskedOtherwise() {
        Tensor x = matrix();

        assertEquals("tensor(4.3040)", x.var().toString());
        assertEquals("tensor(2.0746)", x.std().toString());
        assertEquals("tensor([ 0.5000,  3.9200, 10.5800])", x.var(0).toString());
        assertEquals("tensor([2.5421, 0.8219])", x.std(1, false, false).toString());
        assertEquals(Double.NaN, Tensor.of(3f).var().item());
    }

    @Test
    void theSpreadOfAllElementsIsTakenAboutTheRoundedMean() {
        Tensor equal = Tensor.full(Shape.of(70), 1.2f);

        assertEquals(1.200700125991716e-07, equal.std().item());
        assertArrayEquals(new float[] {0, 0}, equal.reshape(2, 35).std(1).toFloats());
    }

    @Test
    void normsOfAllOrders() {
        Tensor x = matrix();

        assertEquals("tensor(4.6968)", x.norm().toString());
        assertEquals("tensor(8.6000)", x.norm(1).toString());
        assertEquals("tensor(6.)", x.norm(0).toString());
        assertEquals("tensor(4.0890)", x.norm(3).toString());
        assertEquals(
                "tensor([1.1000, 2.5000, 3.7000])",
                x.norm(Double.POSITIVE_INFINITY, 0, false).toString());
    }

    @Test
    void aRunningSumIsKeptInDouble() {
        assertArrayEquals(
                new double[] {0.10000000149011612, 0.20000000298023224, 0.30000001192092896, 0.4000000059604645},
                Tensor.full(Shape.of(4), 0.1f).cumsum(0).toDoubles());
        assertEquals(
                "tensor([[ 0.1000,  1.2000],\n        [-2.5000, -2.2000],\n        [ 3.7000,  2.8000]])",
                matrix().t().cumsum(1).toString());
    }

    @Test
    void sumOverAllAndSumOverEveryDimensionAreDifferentForms() {
        Sum all = new Sum(Dims.ALL, false, null);
        Sum every = new Sum(Dims.of(2, 1, -2), false, null);

        assertTrue(all.dims().isAll());
        assertFalse(every.dims().isAll());
        assertEquals(every, new Sum(Dims.every(2), false, null));
        assertEquals(all.dims().list(2), every.dims().list(2));
    }

    @Test
    void dimensionsMustExistAndBeNamedOnce() {
        Tensor x = Tensor.zeros(2, 3);

        assertEquals(
                "Dimension out of range (expected to be in range of [-2, 1], but got 2)",
                firstLine(IndexOutOfBoundsException.class, () -> x.sum(2)));
        assertEquals(
                "dim 0 appears multiple times in the list of dims",
                firstLine(IllegalArgumentException.class, () -> x.sum(new int[] {0, -2}, false)));
        assertEquals(
                "Dimension out of range (expected to be in range of [-1, 0], but got 1)",
                firstLine(IndexOutOfBoundsException.class, () -> Tensor.of(3f).cumsum(1)));
    }

    @Test
    void onlyRealNumbersHaveAMeanASpreadAndANorm() {
        Tensor whole = Tensor.of(1L, 2L);

        assertEquals(
                "mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype."
                        + " Got: Long",
                firstLine(IllegalArgumentException.class, whole::mean));
        assertEquals(
                "mean(): could not infer output dtype. Optional dtype must be either a floating point or complex"
                        + " dtype. Got: Long",
                firstLine(IllegalArgumentException.class, () -> whole.mean(DType.INT64)));
        assertEquals(
                "std and var only support floating point and complex dtypes",
                firstLine(IllegalArgumentException.class, whole::std));
        assertEquals(
                "linalg.vector_norm: Expected a floating point or complex tensor as input. Got Long",
                firstLine(IllegalArgumentException.class, whole::norm));
    }

    @Test
    void nothingHasNoExtreme() {
        Tensor nothing = Tensor.zeros(0, 3);

        assertEquals(
                "max(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with"
                        + " the 'dim' argument.",
                firstLine(IllegalArgumentException.class, nothing::max));
        assertEquals(
                "min(): Expected reduction dim 0 to have non-zero size.",
                firstLine(IndexOutOfBoundsException.class, () -> nothing.min(0)));
        assertEquals(
                "argmax(): Expected reduction dim to be specified for input.numel() == 0.",
                firstLine(IndexOutOfBoundsException.class, nothing::argmax));
        assertEquals(
                "argmax(): does not support bool input",
                firstLine(IllegalArgumentException.class, () -> Tensor.of(true).argmax()));
        assertEquals(
                "linalg.vector_norm cannot compute the inf norm on an empty tensor because the operation does not have"
                        + " an identity",
                firstLine(IllegalArgumentException.class, () -> nothing.norm(Double.POSITIVE_INFINITY)));
        assertEquals(Shape.of(0), nothing.max(1).values().shape());
    }
}
