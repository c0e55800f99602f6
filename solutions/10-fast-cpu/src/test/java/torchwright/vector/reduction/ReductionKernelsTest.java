package torchwright.vector.reduction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Amin;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Max;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Min;
import torchwright.tensor.op.MinDim;
import torchwright.tensor.op.Sum;
import torchwright.vector.Samples;
import torchwright.vector.TwoKernels;

class ReductionKernelsTest {
    private final TwoKernels kernels = new TwoKernels(new ReductionKernels());
    private final Samples samples = new Samples(20);

    /** Of both kernels together, for sums of {@code length} normal numbers of {@code dtype}. */
    private static double slack(DType dtype, int length) {
        double unit = dtype == DType.FLOAT32 ? 0x1p-24 : 0x1p-53;
        return 8 * unit * Math.sqrt(Math.max(1, length));
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "FLOAT64"})
    void rowsOfEverySizeAgreeWithTheReference(DType dtype) {
        for (int size : Samples.sizes()) {
            Tensor x = samples.tame(dtype, size);
            kernels.assertClose(0, slack(dtype, size), new Sum(Dims.ALL, false, null), x);
            if (size > 0) {
                kernels.assertClose(0, 0, new Amax(Dims.ALL, true), x);
                kernels.assertClose(0, 0, new Amin(Dims.of(1, 0), false), x);
                kernels.assertClose(1e-300, 0, new Max(), samples.wild(dtype, size));
                kernels.assertClose(1e-300, 0, new Min(), samples.wild(dtype, size));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "FLOAT64"})
    void anyDimensionsOfAnyStridesAgreeWithTheReference(DType dtype) {
        for (int[] shape : new int[][] {{7, 33}, {65, 3}, {1, 17}, {3, 1, 5}, {2, 18, 40}, {4, 0}, {17, 9, 33}}) {
            for (Tensor x : samples.strided(dtype, false, shape)) {
                for (int mask = 0; mask < 1 << shape.length; mask++) {
                    int folded = mask;
                    Dims dims = Dims.of(
                            shape.length,
                            java.util.stream.IntStream.range(0, shape.length)
                                    .filter(dim -> (folded >> dim & 1) == 1)
                                    .toArray());
                    kernels.assertClose(0, slack(dtype, (int) x.numel()), new Sum(dims, mask % 2 == 0, null), x);
                    if (x.numel() > 0) {
                        kernels.assertClose(0, 0, new Amax(dims, false), x);
                        kernels.assertClose(0, 0, new Amin(dims, true), x);
                    }
                }
            }
        }
    }

    @Test
    void repeatedElementsAreFoldedAsOftenAsTheyAreRepeated() {
        Tensor column = samples.tame(DType.FLOAT32, 5, 1);

        for (Dims dims : List.of(Dims.of(2, 1), Dims.of(2, 0), Dims.ALL)) {
            kernels.assertClose(0, slack(DType.FLOAT32, 5 * 33), new Sum(dims, false, null), column.expand(5, 33));
        }
    }

    @Test
    void theFirstOfEqualElementsIsFoundWhereverItStands() {
        for (int[] shape : new int[][] {{1}, {17}, {7, 33}, {65, 3}, {3, 5, 40}}) {
            for (Tensor wild : samples.strided(DType.FLOAT32, true, shape)) {
                for (Tensor x : List.of(
                        wild,
                        wild.clone().fill_(2),
                        samples.tame(DType.FLOAT32, shape).round())) {
                    for (int dim = 0; dim < shape.length; dim++) {
                        Dims dims = Dims.of(shape.length, dim);
                        kernels.assertSameBits(new MaxDim(dims, false), x);
                        kernels.assertSameBits(new MinDim(dims, true), x);
                        kernels.assertSameBits(new Argmax(dims, true), x);
                        kernels.assertSameBits(new Argmin(dims, false), x);
                    }
                    kernels.assertSameBits(new Argmax(Dims.ALL, false), x.contiguous());
                    kernels.assertSameBits(new Argmin(Dims.ALL, false), x.contiguous());
                }
            }
        }
    }

    @Test
    void nanAndInfinityReachTheResult() {
        for (int size : new int[] {3, 40, 200}) {
            for (int at : new int[] {0, size / 2, size - 1}) {
                Tensor x = samples.tame(DType.FLOAT32, size);
                x.select(0, at).fill_(Double.NaN);
                for (Op op : List.of(new Sum(Dims.ALL, false, null), new Max(), new Min())) {
                    assertEquals(Double.NaN, kernels.fast(op, x)[0].item(), op.toString());
                }
                x.select(0, at).fill_(Double.NEGATIVE_INFINITY);
                assertEquals(Double.NEGATIVE_INFINITY, kernels.fast(new Sum(Dims.ALL, false, null), x)[0].item());
                assertEquals(Double.NEGATIVE_INFINITY, kernels.fast(new Min(), x)[0].item());
            }
        }
    }

    @Test
    void aLongSumOfSmallNumbersKeepsItsDigits() {
        Tensor tenths = Tensor.full(torchwright.tensor.Shape.of(3_000_000), 0.1);
        double exact = 3_000_000 * (double) 0.1f;

        assertEquals(
                exact, kernels.fast(new Sum(Dims.ALL, false, null), tenths)[0].item(), 4 * Math.ulp((float) exact));
        Tensor columns = tenths.view(100_000, 30);
        double exactColumn = 100_000 * (double) 0.1f;
        double[] sums = TwoKernels.doubles(kernels.fast(new Sum(Dims.of(2, 0), false, null), columns)[0]);
        for (double sum : sums) {
            assertEquals(exactColumn, sum, 4 * Math.ulp((float) exactColumn));
        }
    }

    @Test
    void aSumIntoAnotherDtypeIsLeftToTheReferenceKernel() {
        assertFalse(kernels.accepts(new Sum(Dims.ALL, false, DType.FLOAT64), samples.tame(DType.FLOAT32, 3)));
        assertFalse(kernels.accepts(new Sum(Dims.ALL, false, null), Tensor.of(new long[] {1, 2})));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        Tensor x = samples.tame(DType.FLOAT32, 3, 411, 333);
        int before = CpuBackend.numThreads();
        try {
            for (int[] dims : new int[][] {{0, 1, 2}, {0, 1}, {1, 2}, {0, 2}, {2}, {0}}) {
                for (Tensor layout : List.of(x, x.transpose(0, 2), x.slice(2, 0, 333, 2))) {
                    Op sum = new Sum(Dims.of(3, dims), false, null);
                    CpuBackend.setNumThreads(1);
                    double[] alone = TwoKernels.doubles(kernels.fast(sum, layout)[0]);
                    CpuBackend.setNumThreads(threads);
                    assertArrayEquals(alone, TwoKernels.doubles(kernels.fast(sum, layout)[0]));
                }
            }
        } finally {
            CpuBackend.setNumThreads(before);
        }
    }
}
