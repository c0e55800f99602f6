package torchwright.cuda.kernel.reduction;

import static torchwright.cuda.kernel.TwoDevices.assertClose;
import static torchwright.cuda.kernel.TwoDevices.assertSame;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cumsum;

class CumulativeSumKernelTest {
    private final Samples samples = new Samples(5);

    private static void assertSums(double ulps, int dim, Tensor input) {
        assertSame(ulps, inputs -> Dispatcher.run(new Cumsum(dim, null), inputs[0]), input);
    }

    @ParameterizedTest
    @EnumSource
    void runningSumsAlongEveryDimensionAgree(DType dtype) {
        for (int[] shape : new int[][] {{}, {0}, {9}, {300}, {3, 70}, {70, 3}, {4, 0, 2}, {2, 66, 5}}) {
            for (Tensor x : Samples.layouts(samples.whole(dtype, shape))) {
                for (int dim = 0; dim < Math.max(1, x.rank()); dim++) {
                    assertSums(0, dim, x);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BOOL"},
            mode = EnumSource.Mode.EXCLUDE)
    void longRowsAreCutIntoChunks(DType dtype) {
        for (int length : new int[] {1023, 1024, 1025, 5001}) {
            assertSums(0, 0, samples.whole(dtype, length));
            assertSums(0, 0, samples.whole(dtype, length, 2));
        }
        assertSums(0, 1, samples.whole(dtype, 20, 300));
        // float32 is added in float64, so that its order does not show.
        assertSums(dtype == DType.FLOAT64 ? 16 : 1, 0, samples.real(dtype, 3000));
    }

    @Test
    void manyColumnsAreSummedSideBySide() {
        assertSums(0, 0, samples.real(DType.FLOAT32, 67, 2051));
        assertSums(0, 1, samples.real(DType.FLOAT32, 2051, 21));
        assertSums(0, 0, samples.real(DType.FLOAT32, 2, 65_539));
        assertSums(0, 1, samples.real(DType.FLOAT32, 65_539, 2));
    }

    @Test
    void nanAndInfinityReachLaterElementsOnly() {
        assertSums(0, 0, samples.wild(DType.FLOAT64, 20));
        assertSums(0, 0, samples.wild(DType.FLOAT64, 1500));
        Tensor x = samples.whole(DType.FLOAT32, 3000);
        x.select(0, 1700).fill_(Double.POSITIVE_INFINITY);
        assertSums(0, 0, x);
    }

    @Test
    void negativeZeroBecomesPositive() {
        assertSums(0, 0, Tensor.of(new float[] {-0.0f, -0.0f}));
        assertSums(0, 0, Tensor.of(new float[100]).neg());
    }

    @Test
    void otherDtypesAreConvertedFirst() {
        for (DType dtype : new DType[] {DType.INT64, DType.FLOAT16, DType.FLOAT64}) {
            assertSame(0, inputs -> Dispatcher.run(new Cumsum(0, dtype), inputs[0]), Tensor.of(new float[] {
                1.75f, 2.5f, -3.25f
            }));
        }
        assertSame(0, inputs -> Dispatcher.run(new Cumsum(0, DType.BOOL), inputs[0]), Tensor.of(3f));
    }

    @Test
    void aTensorOfAnyStridesIsOverwritten() {
        for (int length : new int[] {5, 2100}) {
            Tensor x = samples.whole(DType.FLOAT32, length, 2).t();
            Tensor onCuda = onCuda(x);
            for (int dim = 0; dim < 2; dim++) {
                Dispatcher.runInto(new Cumsum(dim, null), x, x);
                Dispatcher.runInto(new Cumsum(dim, null), onCuda, onCuda);
                assertClose(0, x, onCuda.cpu());
            }
        }
    }
}
