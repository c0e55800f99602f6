package torchwright.vector.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.vector.Samples;

class SoftmaxTest {
    private final Random random = new Random(60);

    private float[] normal(int count, float scale) {
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = (float) random.nextGaussian() * scale;
        }
        return x;
    }

    /** In double, one after the other. */
    private static double[] exact(float[] x, int p, int stride, int size, boolean logarithm) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, x[p + i * stride]);
        }
        double total = 0;
        for (int i = 0; i < size; i++) {
            total += Math.exp(x[p + i * stride] - largest);
        }
        double[] z = new double[size];
        for (int i = 0; i < size; i++) {
            double below = x[p + i * stride] - largest;
            z[i] = logarithm ? below - Math.log(total) : Math.exp(below) / total;
        }
        return z;
    }

    /** Where x is far below the largest, half an ulp of the difference is many of its power. */
    private static double ulps(double expected) {
        return (4 - Math.log(expected)) * Math.ulp((float) expected);
    }

    @Test
    void rowsOfEverySizeAreExact() {
        for (int size : Samples.sizes()) {
            if (size > 0) {
                float[] x = normal(size + 3, 4);
                float[] z = new float[size + 3];
                SoftmaxRow.softmax(x, 3, z, 1, size);
                double[] expected = exact(x, 3, 1, size, false);
                for (int i = 0; i < size; i++) {
                    assertEquals(expected[i], z[1 + i], ulps(expected[i]));
                }
                SoftmaxRow.logSoftmax(x, 3, z, 1, size);
                double[] logarithms = exact(x, 3, 1, size, true);
                for (int i = 0; i < size; i++) {
                    // The logarithm of a sum near 1 has the absolute error of the sum.
                    assertEquals(logarithms[i], z[1 + i], 3 * Math.ulp((float) logarithms[i]) + 0x1p-20);
                }
                assertEquals(0, z[0]);
                assertEquals(0, z[size + 1]);
            }
        }
    }

    @Test
    void theLargestElementIsFoundWhereverItStands() {
        for (int size : new int[] {1, 15, 16, 17, 47, 64, 65, 90, 200}) {
            for (int place = 0; place < size; place++) {
                float[] x = normal(size, 1);
                x[place] = 500;
                SoftmaxRow.softmax(x, 0, x, 0, size);
                assertEquals(1, x[place], size + " elements, the largest at " + place);
            }
        }
    }

    @Test
    void anyDimensionIsTheRowsTurned() {
        for (int[] shape : new int[][] {{3, 7, 1}, {2, 5, 33}, {1, 40, 16}, {4, 1, 3}, {2, 3, 1}, {0, 3, 2}}) {
            int count = shape[0] * shape[1] * shape[2];
            float[] x = normal(count, 2);
            float[] z = x.clone();
            SoftmaxDims.softmax(z, 0, z, 0, shape[0], shape[1], shape[2]);
            for (int outer = 0; outer < shape[0]; outer++) {
                for (int inner = 0; inner < shape[2]; inner++) {
                    int at = outer * shape[1] * shape[2] + inner;
                    double[] expected = exact(x, at, shape[2], shape[1], false);
                    for (int i = 0; i < shape[1]; i++) {
                        assertEquals(expected[i], z[at + i * shape[2]], ulps(expected[i]));
                    }
                }
            }
        }
    }

    @Test
    void maskedElementsAreExactlyZeroAndHugeOnesDoNotOverflow() {
        float[] x = {1e30f, Float.NEGATIVE_INFINITY, 1e30f, -1e30f};
        SoftmaxRow.softmax(x, 0, x, 0, 4);

        assertArrayEquals(new float[] {0.5f, 0, 0.5f, 0}, x);
    }

    @Test
    void aRowWithoutAnyFiniteElementOrWithNanIsNan() {
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            for (int place : new int[] {0, 20, 36, 70, 99}) {
                float[] x = normal(100, 1);
                x[place] = odd;
                float[] z = new float[100];
                SoftmaxRow.softmax(x, 0, z, 0, 100);
                assertEquals(Float.NaN, z[place]);
                if (Float.isNaN(odd)) {
                    SoftmaxRow.logSoftmax(x, 0, z, 0, 100);
                    assertEquals(Float.NaN, z[50]);
                }
            }
        }
        float[] masked = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        SoftmaxRow.softmax(masked, 0, masked, 0, 2);
        assertArrayEquals(new float[] {Float.NaN, Float.NaN}, masked);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        float[] x = normal(100 * 700, 1);
        float[] alone = new float[x.length];
        float[] shared = new float[x.length];
        int before = CpuBackend.numThreads();
        try {
            CpuBackend.setNumThreads(1);
            SoftmaxDims.logSoftmax(x, 0, alone, 0, 100, 700, 1);
            CpuBackend.setNumThreads(3);
            SoftmaxDims.logSoftmax(x, 0, shared, 0, 100, 700, 1);
        } finally {
            CpuBackend.setNumThreads(before);
        }
        assertArrayEquals(alone, shared);
    }
}
