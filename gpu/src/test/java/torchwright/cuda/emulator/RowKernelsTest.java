package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.emulator.TestDevice.with;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import torchwright.cuda.Dim3;

/** Kernels of {@code rows.cu}, each against a Java loop. */
class RowKernelsTest {
    private final TestDevice device = new TestDevice();

    private static float[] random(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextDouble(-4, 4);
        }
        return values;
    }

    @Test
    void softmaxInOnePassIsSoftmax() {
        int rows = 4;
        int columns = 300;
        float[] x = random(rows * columns, 1);
        long out = device.bytes(4 * x.length);
        device.launch(
                "rows",
                "softmaxOnline",
                Dim3.of(rows),
                Dim3.of(128),
                with().pointer(device.put(x)).pointer(out).value(columns));
        float[] got = device.floats(out, x.length);
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int c = 0; c < columns; c++) {
                sum += Math.exp(x[r * columns + c]);
            }
            for (int c = 0; c < columns; c++) {
                assertEquals(Math.exp(x[r * columns + c]) / sum, got[r * columns + c], 1e-7);
            }
        }
    }

    @Test
    void layerNormHasMeanZeroAndVarianceOne() {
        int rows = 3;
        int columns = 200;
        float[] x = random(rows * columns, 2);
        float[] weight = random(columns, 3);
        float[] bias = random(columns, 4);
        long out = device.bytes(4 * x.length);
        device.launch(
                "rows",
                "layerNorm",
                Dim3.of(rows),
                Dim3.of(64),
                with().pointer(device.put(x))
                        .pointer(device.put(weight))
                        .pointer(device.put(bias))
                        .pointer(out)
                        .value(columns)
                        .value(1e-5f));
        float[] got = device.floats(out, x.length);
        for (int r = 0; r < rows; r++) {
            double mean = 0;
            double squares = 0;
            for (int c = 0; c < columns; c++) {
                mean += x[r * columns + c] / (double) columns;
            }
            for (int c = 0; c < columns; c++) {
                squares += Math.pow(x[r * columns + c] - mean, 2) / columns;
            }
            for (int c = 0; c < columns; c++) {
                double expected = (x[r * columns + c] - mean) / Math.sqrt(squares + 1e-5) * weight[c] + bias[c];
                assertEquals(expected, got[r * columns + c], 1e-5);
            }
        }
    }

    @Test
    void philoxGivesTheWordsOfItsPaper() {
        long out = device.bytes(16 * 70);
        device.launch(
                "rows",
                "philox",
                Dim3.of(3),
                Dim3.of(32),
                with().pointer(out).value(0L).value(70));
        int[] got = device.ints(out, 280);
        // The known answer for counter 0 and key 0.
        assertArrayEquals(new int[] {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}, Arrays.copyOf(got, 4));
        assertArrayEquals(philox(69, 0, 0), Arrays.copyOfRange(got, 276, 280));
    }

    private static int[] philox(int counter, int k0, int k1) {
        int[] c = {counter, 0, 0, 0};
        for (int round = 0; round < 10; round++) {
            long p0 = 0xD2511F53L * (c[0] & 0xFFFF_FFFFL);
            long p1 = 0xCD9E8D57L * (c[2] & 0xFFFF_FFFFL);
            c = new int[] {
                (int) (p1 >>> 32) ^ c[1] ^ (k0 + round * 0x9E3779B9),
                (int) p1,
                (int) (p0 >>> 32) ^ c[3] ^ (k1 + round * 0xBB67AE85),
                (int) p0
            };
        }
        return c;
    }

    @Test
    void adamSteps() {
        int n = 100;
        float[] p = random(n, 5);
        float[] g = random(n, 6);
        long parameters = device.put(p);
        long m = device.put(new float[n]);
        long v = device.put(new float[n]);
        device.launch(
                "rows",
                "adam",
                Dim3.of(4),
                Dim3.of(32),
                with().pointer(parameters)
                        .pointer(device.put(g))
                        .pointer(m)
                        .pointer(v)
                        .value(0.01f)
                        .value(0.9f)
                        .value(0.999f)
                        .value(1e-8f)
                        .value(1)
                        .value(n));
        float[] got = device.floats(parameters, n);
        for (int i = 0; i < n; i++) {
            // The first step of Adam is one rate in the direction of the gradient.
            assertEquals(p[i] - 0.01 * Math.signum(g[i]), got[i], 1e-5);
        }
    }

    @Test
    void rowsOfATableCollectGradients() {
        int width = 50;
        long[] tokens = {3, 1, 3, 3, 0};
        float[] gradient = new float[tokens.length * width];
        float[] expected = new float[4 * width];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = i % 23;
            expected[(int) tokens[i / width] * width + i % width] += gradient[i];
        }
        long table = device.put(new float[4 * width]);
        device.launch(
                "rows",
                "embeddingBackward",
                Dim3.of(tokens.length),
                Dim3.of(32),
                with().pointer(device.put(tokens))
                        .pointer(device.put(gradient))
                        .pointer(table)
                        .value(width));
        assertArrayEquals(expected, device.floats(table, 4 * width));
    }
}
