package torchwright.cuda.kernel.matmul;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.cuda.kernel.TwoDevices.assertSame;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.cuda.Matmul;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** The ops mm, bmm, mv and dot on both devices. */
class MatmulKernelsTest {
    private final Random random = new Random(11);

    private Tensor real(DType dtype, int... sizes) {
        float[] values = new float[(int) Shape.of(sizes).numel()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(values).reshape(sizes).to(dtype);
    }

    private static double largestDifference(Tensor a, Tensor b) {
        double[] x = a.toDoubles();
        double[] y = b.toDoubles();
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            most = Math.max(most, Math.abs(x[i] - y[i]));
        }
        return most;
    }

    private static void assertNear(double tolerance, Tensor expected, Tensor onCuda) {
        assertEquals(expected.shape(), onCuda.shape());
        assertEquals(expected.dtype(), onCuda.dtype());
        double difference = largestDifference(expected, onCuda.cpu());
        assertTrue(difference <= tolerance, "differs by " + difference);
    }

    private static double tolerance(DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> 1e-13;
            case FLOAT32 -> 5e-5;
            case FLOAT16 -> 0.05;
            case BFLOAT16 -> 0.3;
            case INT64, BOOL -> 0;
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT16", "BFLOAT16", "FLOAT32", "FLOAT64", "INT64"})
    void productsOfMatricesAndVectorsAgree(DType dtype) {
        double close = tolerance(dtype);
        Tensor a = real(dtype, 72, 40);
        Tensor b = real(dtype, 40, 96);
        assertNear(close, a.mm(b), onCuda(a).mm(onCuda(b)));
        Tensor v = real(dtype, 40);
        assertNear(close, a.mv(v), onCuda(a).mv(onCuda(v)));
        assertNear(close, v.matmul(b), onCuda(v).matmul(onCuda(b)));
        assertNear(close, v.dot(v), onCuda(v).dot(onCuda(v)));
        Tensor batch = real(dtype, 3, 33, 20);
        Tensor other = real(dtype, 3, 20, 65);
        assertNear(close, batch.bmm(other), onCuda(batch).bmm(onCuda(other)));
        assertNear(close, batch.matmul(other), onCuda(batch).matmul(onCuda(other)));
        Tensor aligned = real(dtype, 2, 72, 40);
        assertNear(close, aligned.matmul(b), onCuda(aligned).matmul(onCuda(b)));
        assertNear(
                close,
                aligned.bmm(aligned.transpose(1, 2)),
                onCuda(aligned).bmm(onCuda(aligned).transpose(1, 2)));
    }

    @Test
    void aTallMatrixByColumnsTimesAVector() {
        Tensor a = real(DType.FLOAT32, 50, 300).t();
        Tensor v = real(DType.FLOAT32, 50);
        assertNear(5e-5, a.mv(v), onCuda(a).mv(onCuda(v)));
        assertNear(5e-5, v.matmul(a.t()), onCuda(v).matmul(onCuda(a).t()));
    }

    @Test
    void addmmAddsTheBiasToTheProduct() {
        Tensor bias = real(DType.FLOAT32, 5);
        Tensor a = real(DType.FLOAT32, 9, 4);
        Tensor b = real(DType.FLOAT32, 4, 5);
        assertNear(1e-5, bias.addmm(a, b, 0.5, 2), onCuda(bias).addmm(onCuda(a), onCuda(b), 0.5, 2));
    }

    @Test
    void moreBatchesThanAGridHasRows() {
        Tensor a = real(DType.FLOAT32, 70_000, 1, 2);
        Tensor b = real(DType.FLOAT32, 70_000, 2, 1);
        assertNear(5e-6, a.bmm(b), onCuda(a).bmm(onCuda(b)));
    }

    @ParameterizedTest
    @EnumSource
    void aSumOfNothingIsZero(DType dtype) {
        Tensor a = Tensor.empty(Shape.of(3, 0), dtype, Device.CPU);
        Tensor b = Tensor.empty(Shape.of(0, 5), dtype, Device.CPU);
        assertSame(0, inputs -> inputs[0].mm(inputs[1]), a, b);
        assertSame(0, inputs -> inputs[0].mm(inputs[1]), b, Tensor.empty(Shape.of(5, 4), dtype, Device.CPU));
        Tensor none = Tensor.empty(Shape.of(0), dtype, Device.CPU);
        if (dtype != DType.BOOL) {
            assertSame(0, inputs -> inputs[0].dot(inputs[0]), none);
            assertSame(0, inputs -> inputs[0].mv(inputs[1]), a, none);
        }
    }

    @Test
    void nanAndInfinityReachOnlyTheirRowAndColumn() {
        for (int side : new int[] {5, 130}) {
            float[] left = new float[side * 3];
            Arrays.fill(left, 1);
            left[2 * 3 + 1] = Float.NaN;
            left[4 * 3] = Float.POSITIVE_INFINITY;
            Tensor a = Tensor.of(left).reshape(side, 3);
            Tensor b = Tensor.ones(Shape.of(3, side), DType.FLOAT32);
            assertSame(0, inputs -> inputs[0].mm(inputs[1]), a, b);
            assertSame(0, inputs -> inputs[1].t().mm(inputs[0].t()), a, b);
        }
    }

    @Test
    void sumsOfIntegersWrap() {
        Tensor large = Tensor.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE, 3});
        assertSame(0, inputs -> inputs[0].dot(inputs[0]), large);
    }

    @Test
    void everyRunGivesTheSameBits() {
        Tensor a = onCuda(real(DType.FLOAT32, 20_000));
        assertArrayEquals(a.dot(a).cpu().toDoubles(), a.dot(a).cpu().toDoubles());
    }

    @Test
    void tf32IsUsedOnlyWhereItIsAllowed() {
        assertFalse(Matmul.allowTf32());
        Tensor a = real(DType.FLOAT32, 72, 40);
        Tensor b = real(DType.FLOAT32, 40, 96);
        Tensor exact = onCuda(a).mm(onCuda(b)).cpu();
        assertTrue(largestDifference(a.mm(b), exact) < 5e-5);
        Matmul.allowTf32(true);
        try {
            Tensor rounded = onCuda(a).mm(onCuda(b)).cpu();
            double difference = largestDifference(a.mm(b), rounded);
            assertTrue(difference > 1e-4 && difference < 0.05, "differs by " + difference);
        } finally {
            Matmul.allowTf32(false);
        }
        assertArrayEquals(exact.toDoubles(), onCuda(a).mm(onCuda(b)).cpu().toDoubles());
    }
}
