package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.emulator.TestDevice.with;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import torchwright.cuda.Dim3;

/** Kernels of {@code half.cu} and {@code tensorcores.cu}, each against a Java loop. */
class TensorCoreKernelsTest {
    private static final FloatFormat HALF = FloatFormat.HALF;
    private static final FloatFormat BFLOAT = FloatFormat.BFLOAT;

    private final TestDevice device = new TestDevice();

    private static short[] random(FloatFormat format, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] values = new short[n];
        for (int i = 0; i < n; i++) {
            values[i] = (short) format.round(random.nextDouble(-2, 2), Rounding.NEAREST);
        }
        return values;
    }

    private static double value(FloatFormat format, short bits) {
        return format.toDouble(bits & 0xFFFF);
    }

    private void axpy(FloatFormat format, String kernel) {
        int n = 64;
        short[] x = random(format, n, 1);
        short[] y = random(format, n, 2);
        long out = device.put(y);
        device.launch(
                "half",
                kernel,
                Dim3.of(1),
                Dim3.of(64),
                with().pointer(device.put(x)).pointer(out).value(1.3f).value(n / 2));
        double alpha = format.toDouble(format.round(1.3f, Rounding.NEAREST));
        short[] expected = new short[n];
        for (int i = 0; i < n; i++) {
            expected[i] = (short) format.round(alpha * value(format, x[i]) + value(format, y[i]), Rounding.NEAREST);
        }
        assertArrayEquals(expected, device.shorts(out, n));
    }

    @Test
    void pairsOfHalvesAreFused() {
        axpy(HALF, "halfAxpy");
    }

    @Test
    void pairsOfBfloatsAreFused() {
        axpy(BFLOAT, "bfloatAxpy");
    }

    @Test
    void halvesAreComparedAddedAndRooted() {
        int n = 60;
        short[] x = random(HALF, n, 3);
        short[] y = random(HALF, n, 4);
        long out = device.bytes(2 * n);
        device.launch(
                "half",
                "halfMix",
                Dim3.of(2),
                Dim3.of(32),
                with().pointer(device.put(x))
                        .pointer(device.put(y))
                        .pointer(out)
                        .value(n));
        short[] got = device.shorts(out, n);
        for (int i = 0; i < n; i++) {
            double a = value(HALF, x[i]);
            double b = value(HALF, y[i]);
            double c = half(a > b ? a * b : a - b);
            double expected = Math.max(half(c + half(Math.sqrt(Math.abs(a)))), -2);
            assertEquals(expected, value(HALF, got[i]), Math.ulp((float) expected) * 8192, "a " + a + ", b " + b);
        }
    }

    private static double half(double value) {
        return HALF.toDouble(HALF.round(value, Rounding.NEAREST));
    }

    @Test
    void bfloatsBecomeFloatsAndBack() {
        int n = 40;
        short[] x = random(BFLOAT, n, 5);
        long out = device.bytes(4 * n);
        long back = device.bytes(2 * n);
        device.launch(
                "half",
                "bfloatToFloat",
                Dim3.of(2),
                Dim3.of(32),
                with().pointer(device.put(x)).pointer(out).pointer(back).value(n));
        for (int i = 0; i < n; i++) {
            float expected = (float) value(BFLOAT, x[i]) * 1.5f;
            assertEquals(expected, device.floats(out, n)[i]);
            assertEquals((short) BFLOAT.round(expected + 0.001f, Rounding.NEAREST), device.shorts(back, n)[i]);
        }
    }

    @Test
    void aTileOfTf32IsMultiplied() {
        float[] a = new float[16 * 8];
        float[] b = new float[8 * 8];
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < a.length; i++) {
            a[i] = (float) random.nextDouble(-1, 1);
        }
        for (int i = 0; i < b.length; i++) {
            b[i] = (float) random.nextDouble(-1, 1);
        }
        long out = device.bytes(4 * 16 * 8);
        device.launch(
                "tensorcores",
                "mmaTf32",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(device.put(a)).pointer(device.put(b)).pointer(out));
        float[] got = device.floats(out, 128);
        for (int i = 0; i < 128; i++) {
            double sum = 0;
            for (int k = 0; k < 8; k++) {
                sum += tf32(a[i / 8 * 8 + k]) * tf32(b[k * 8 + i % 8]);
            }
            assertEquals((float) sum, got[i]);
        }
    }

    private static double tf32(float value) {
        return FloatFormat.TF32.toDouble(FloatFormat.TF32.round(value, Rounding.NEAREST_AWAY));
    }

    @Test
    void aTileOfBfloatComesThroughLdmatrix() {
        short[] a = random(BFLOAT, 256, 7);
        short[] b = random(BFLOAT, 128, 8);
        long out = device.bytes(4 * 128);
        device.launch(
                "tensorcores",
                "mmaBfloat",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(device.put(a)).pointer(device.put(b)).pointer(out));
        float[] got = device.floats(out, 128);
        for (int i = 0; i < 128; i++) {
            assertEquals((float) (1 + product(BFLOAT, a, b, i)), got[i]);
        }
    }

    @Test
    void aTileOfHalfGivesHalves() {
        short[] a = random(HALF, 256, 9);
        short[] b = random(HALF, 128, 10);
        long out = device.bytes(2 * 128);
        device.launch(
                "tensorcores",
                "mmaHalf",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(device.put(a)).pointer(device.put(b)).pointer(out));
        short[] got = device.shorts(out, 128);
        for (int i = 0; i < 128; i++) {
            assertEquals((short) HALF.round(product(HALF, a, b, i), Rounding.NEAREST), got[i]);
        }
    }

    private static double product(FloatFormat format, short[] a, short[] b, int i) {
        double sum = 0;
        for (int k = 0; k < 16; k++) {
            sum += value(format, a[i / 8 * 16 + k]) * value(format, b[k * 8 + i % 8]);
        }
        return sum;
    }

    @Test
    void aPipelineOfAsynchronousCopiesSums() {
        int tiles = 5;
        float[] x = new float[tiles * 128];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 37;
        }
        long out = device.bytes(4 * 32);
        device.launch(
                "tensorcores",
                "asyncPipeline",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(device.put(x)).pointer(out).value(tiles));
        float[] got = device.floats(out, 32);
        for (int t = 0; t < 32; t++) {
            float sum = 0;
            for (int i = t; i < x.length; i += 32) {
                sum += x[i];
            }
            assertEquals(sum, got[t]);
        }
    }

    @Test
    void aWarpReducesAndMatches() {
        int[] x = new int[32];
        int sum = 0;
        int most = Integer.MIN_VALUE;
        int parity = 0;
        for (int i = 0; i < 32; i++) {
            x[i] = i * 13 % 7 - 3;
            sum += x[i];
            most = Math.max(most, x[i]);
            parity ^= x[i];
        }
        long out = device.bytes(4 * 128);
        device.launch(
                "tensorcores",
                "warpIntegers",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(device.put(x)).pointer(out));
        int[] got = device.ints(out, 128);
        for (int i = 0; i < 32; i++) {
            int equal = 0;
            for (int j = 0; j < 32; j++) {
                equal |= x[j] == x[i] ? 1 << j : 0;
            }
            assertEquals(sum, got[i]);
            assertEquals(most, got[32 + i]);
            assertEquals(parity, got[64 + i]);
            assertEquals(equal, got[96 + i]);
        }
    }
}
