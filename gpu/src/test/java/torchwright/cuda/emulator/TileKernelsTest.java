package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.emulator.TestDevice.with;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.cuda.Dim3;

/** Kernels of {@code tiles.cu}, each against a Java loop. */
class TileKernelsTest {
    private final TestDevice device = new TestDevice();

    private static float[] random(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private static float[] matmul(float[] a, float[] b, int m, int n, int k) {
        float[] c = new float[m * n];
        for (int row = 0; row < m; row++) {
            for (int column = 0; column < n; column++) {
                float sum = 0;
                for (int i = 0; i < k; i++) {
                    sum = Math.fma(a[row * k + i], b[i * n + column], sum);
                }
                c[row * n + column] = sum;
            }
        }
        return c;
    }

    @ParameterizedTest
    @ValueSource(strings = {"transposeNaive", "transposeTiled", "transposePadded"})
    void everyTransposeTransposes(String kernel) {
        int rows = 45;
        int columns = 70;
        float[] x = random(rows * columns, 1);
        long out = device.bytes(4 * x.length);
        device.launch(
                "tiles",
                kernel,
                Dim3.of(3, 2),
                Dim3.of(32, 32),
                with().pointer(device.put(x)).pointer(out).value(rows).value(columns));
        float[] expected = new float[x.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                expected[c * rows + r] = x[r * columns + c];
            }
        }
        assertArrayEquals(expected, device.floats(out, x.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matmulNaive", "matmulTiled"})
    void aProductOfAnySizeIsThatOfThreeLoops(String kernel) {
        int m = 21;
        int n = 35;
        int k = 19;
        float[] a = random(m * k, 2);
        float[] b = random(k * n, 3);
        long out = device.bytes(4 * m * n);
        device.launch(
                "tiles",
                kernel,
                Dim3.of(3, 2),
                Dim3.of(16, 16),
                with().pointer(device.put(a))
                        .pointer(device.put(b))
                        .pointer(out)
                        .value(m)
                        .value(n)
                        .value(k));
        assertArrayEquals(matmul(a, b, m, n, k), device.floats(out, m * n));
    }

    @Test
    void theProductWithTilesInRegistersIsTheSame() {
        int m = 128;
        int n = 64;
        int k = 40;
        float[] a = random(m * k, 4);
        float[] b = random(k * n, 5);
        long out = device.bytes(4 * m * n);
        device.launch(
                "tiles",
                "matmulRegisters",
                Dim3.of(1, 2),
                Dim3.of(16, 16),
                with().pointer(device.put(a))
                        .pointer(device.put(b))
                        .pointer(out)
                        .value(m)
                        .value(n)
                        .value(k));
        assertArrayEquals(matmul(a, b, m, n, k), device.floats(out, m * n));
    }

    @Test
    void stepsOfABitonicSortSort() {
        int n = 512;
        float[] x = random(n, 6);
        long data = device.put(x);
        for (int length = 2; length <= n; length *= 2) {
            for (int distance = length / 2; distance > 0; distance /= 2) {
                device.launch(
                        "tiles",
                        "bitonicStep",
                        Dim3.of(4),
                        Dim3.of(128),
                        with().pointer(data).value(distance).value(length));
            }
        }
        Arrays.sort(x);
        assertArrayEquals(x, device.floats(data, n));
    }

    @Test
    void aStencilReadsItsNeighboursInSharedMemory() {
        int rows = 20;
        int columns = 33;
        float[] x = random(rows * columns, 7);
        long out = device.bytes(4 * x.length);
        device.launch(
                "tiles",
                "stencil",
                Dim3.of(3, 2),
                Dim3.of(16, 16),
                with().pointer(device.put(x)).pointer(out).value(rows).value(columns));
        float[] got = device.floats(out, x.length);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                float left = x[r * columns + Math.max(c - 1, 0)];
                float right = x[r * columns + Math.min(c + 1, columns - 1)];
                float above = x[Math.max(r - 1, 0) * columns + c];
                float below = x[Math.min(r + 1, rows - 1) * columns + c];
                float expected = 0.25f * (left + right + above + below) - x[r * columns + c];
                assertEquals(expected, got[r * columns + c], 1e-6f);
            }
        }
    }

    @Test
    void anIndexedArrayLivesInLocalMemory() {
        int n = 50;
        int[] order = new int[16];
        for (int k = 0; k < 16; k++) {
            order[k] = k * 5 % 16;
        }
        long out = device.bytes(4 * n);
        device.launch(
                "tiles",
                "localArray",
                Dim3.of(2),
                Dim3.of(32),
                with().pointer(device.put(order)).pointer(out).value(n));
        float[] got = device.floats(out, n);
        for (int i = 0; i < n; i++) {
            float[] values = new float[16];
            for (int k = 0; k < 16; k++) {
                values[order[k]] = k * 10.0f + i;
            }
            assertEquals(values[order[i % 16]] + values[i % 16], got[i]);
        }
    }
}
