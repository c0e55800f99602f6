package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.emulator.TestDevice.with;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import torchwright.cuda.Dim3;

/** Kernels of {@code elementwise.cu}, each against a Java loop. */
class ElementwiseKernelsTest {
    private final TestDevice device = new TestDevice();

    private static float[] random(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextDouble(-3, 3);
        }
        return values;
    }

    @Test
    void vectorAddAddsUpToTheGuard() {
        int n = 1000;
        float[] a = random(n, 1);
        float[] b = random(n, 2);
        long out = device.bytes(4 * n);
        device.launch(
                "elementwise",
                "vectorAdd",
                Dim3.of(4),
                Dim3.of(256),
                with().pointer(device.put(a))
                        .pointer(device.put(b))
                        .pointer(out)
                        .value(n));
        float[] expected = new float[n];
        for (int i = 0; i < n; i++) {
            expected[i] = a[i] + b[i];
        }
        assertArrayEquals(expected, device.floats(out, n));
    }

    @Test
    void saxpyIsFused() {
        int n = 777;
        float[] x = random(n, 3);
        float[] y = random(n, 4);
        long out = device.put(y);
        device.launch(
                "elementwise",
                "saxpy",
                Dim3.of(7),
                Dim3.of(128),
                with().value(1.7f).pointer(device.put(x)).pointer(out).value(n));
        float[] expected = new float[n];
        for (int i = 0; i < n; i++) {
            expected[i] = Math.fma(1.7f, x[i], y[i]);
        }
        assertArrayEquals(expected, device.floats(out, n));
    }

    @Test
    void aGridStrideLoopWithVectorsReachesEveryElement() {
        int n = 4099;
        float[] x = random(n, 5);
        long out = device.put(x);
        device.launch(
                "elementwise",
                "scaleGridStride",
                Dim3.of(3),
                Dim3.of(64),
                with().pointer(out).value(0.3f).value((long) n));
        float[] expected = new float[n];
        for (int i = 0; i < n; i++) {
            expected[i] = x[i] * 0.3f;
        }
        assertArrayEquals(expected, device.floats(out, n));
    }

    @Test
    void aStridedCopyFollowsTheStridesOfAStructParameter() {
        int[] size = {2, 3, 5, 7};
        int[] stride = {1, 2, 6, 30};
        int n = 210;
        float[] x = random(n, 6);
        long out = device.bytes(4 * n);
        device.launch(
                "elementwise",
                "stridedCopy",
                Dim3.of(2),
                Dim3.of(128),
                with().pointer(device.put(x))
                        .pointer(out)
                        .struct(2, 3, 5, 7, 1, 2, 6, 30)
                        .value(n));
        float[] expected = new float[n];
        for (int i = 0; i < n; i++) {
            int rest = i;
            int offset = 0;
            for (int d = 3; d >= 0; d--) {
                offset += rest % size[d] * stride[d];
                rest /= size[d];
            }
            expected[i] = x[offset];
        }
        assertArrayEquals(expected, device.floats(out, n));
    }

    @Test
    void aRowIsBroadcastOverABlockOfTwoDimensions() {
        int rows = 13;
        int columns = 37;
        double[] a = new double[rows * columns];
        double[] row = new double[columns];
        for (int i = 0; i < a.length; i++) {
            a[i] = i * 0.1;
        }
        for (int i = 0; i < columns; i++) {
            row[i] = 1.0 / (i + 1);
        }
        long out = device.bytes(8 * a.length);
        device.launch(
                "elementwise",
                "broadcastAdd",
                Dim3.of(3, 4),
                Dim3.of(16, 4),
                with().pointer(device.put(a))
                        .pointer(device.put(row))
                        .pointer(out)
                        .value(rows)
                        .value(columns));
        double[] expected = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            expected[i] = a[i] + row[i % columns];
        }
        assertArrayEquals(expected, device.doubles(out, a.length));
    }

    @Test
    void theMathematicalLibraryIsAsAccurateAsItsManualSays() {
        int n = 500;
        float[] x = random(n, 7);
        x[0] = 0;
        x[1] = -0.0f;
        x[2] = 88;
        x[3] = -100;
        x[4] = 1e-30f;
        long out = device.bytes(4 * n * 12);
        device.launch(
                "elementwise",
                "functions",
                Dim3.of(2),
                Dim3.of(256),
                with().pointer(device.put(x)).pointer(out).value(n));
        float[] got = device.floats(out, n * 12);
        for (int i = 0; i < n; i++) {
            double v = x[i];
            double absolute = Math.abs(v);
            close(Math.exp(v), got[i], 2, "exp", v);
            close(Math.log((float) (absolute + 1)), got[n + i], 2, "log", v);
            close(Math.tanh(v), got[2 * n + i], 2, "tanh", v);
            close(Math.sqrt(absolute), got[3 * n + i], 0.5, "sqrt", v);
            float denominator = x[i] * x[i] + 1.0f;
            close(1 / (double) denominator, got[4 * n + i], 0.5, "reciprocal", v);
            close(1 / Math.sqrt(x[i] * x[i] + 0.5f), got[5 * n + i], 2, "rsqrt", v);
            close(Math.pow(absolute, 1.5), got[7 * n + i], 4, "pow", v);
            close(Math.sin(v), got[8 * n + i], 2, "sin", v);
            close(Math.floor(v) + roundTowardsZero(v) * 3 + Math.rint(v) * 5, got[9 * n + i], 1, "rounding", v);
            close(Math.cos((double) (x[i] * 1000.0f)), got[11 * n + i], 2, "cos", v);
        }
        assertEquals(0.8427008f, got[6 * n + indexOfNearest(x, 1)], 0.5f, "erf near 1");
    }

    private static int indexOfNearest(float[] x, float wanted) {
        int best = 0;
        for (int i = 0; i < x.length; i++) {
            best = Math.abs(x[i] - wanted) < Math.abs(x[best] - wanted) ? i : best;
        }
        return best;
    }

    private static double roundTowardsZero(double v) {
        return v < 0 ? Math.ceil(v) : Math.floor(v);
    }

    private static void close(double expected, float actual, double units, String what, double at) {
        float nearest = (float) expected;
        double unit = Math.ulp(nearest);
        assertEquals(
                expected, actual, Float.isInfinite(nearest) ? 0 : Math.max(units * unit, 1e-44), what + " of " + at);
    }

    @Test
    void functionsOfDoublesAreAccurateToo() {
        int n = 200;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (i - 100) * 0.07;
        }
        long out = device.bytes(8 * n * 6);
        device.launch(
                "elementwise",
                "doubleFunctions",
                Dim3.of(2),
                Dim3.of(128),
                with().pointer(device.put(x)).pointer(out).value(n));
        double[] got = device.doubles(out, n * 6);
        for (int i = 0; i < n; i++) {
            double v = x[i];
            assertEquals(Math.exp(v), got[i], 2 * Math.ulp(Math.exp(v)), "exp of " + v);
            assertEquals(Math.log(Math.abs(v) + 1), got[n + i], 1e-15, "log of " + v);
            assertEquals(Math.tanh(v), got[2 * n + i], 2e-15, "tanh of " + v);
            assertEquals(Math.sqrt(Math.abs(v)), got[3 * n + i], "sqrt of " + v);
            assertEquals(1 / (v * v + 1), got[4 * n + i], 3e-16, "reciprocal of " + v);
        }
    }

    @Test
    void aFunctionThatIsNotInlinedIsCalled() {
        int n = 300;
        int[] kind = new int[n];
        float[] x = random(n, 8);
        for (int i = 0; i < n; i++) {
            kind[i] = i * 7 % 8;
        }
        long out = device.bytes(4 * n);
        device.launch(
                "elementwise",
                "activations",
                Dim3.of(3),
                Dim3.of(128),
                with().pointer(device.put(kind))
                        .pointer(device.put(x))
                        .pointer(out)
                        .value(n));
        float[] got = device.floats(out, n);
        for (int i = 0; i < n; i++) {
            float v = x[i];
            float expected = switch (kind[i]) {
                case 0 -> v;
                case 1 -> Math.max(v, 0);
                case 2 -> v * v;
                case 3 -> (float) (1 / (1 + Math.exp(-v)));
                case 4 -> Math.abs(v) - 1;
                case 5 -> v > 0 ? v : 0.01f * v;
                case 6 -> Math.min(Math.max(v, -1), 1);
                default -> -v;
            };
            assertEquals(expected + 1, got[i], 1e-6f, "kind " + kind[i]);
        }
    }

    @Test
    void constantMemoryIsSetByNameAndAGlobalVariableCounts() {
        int n = 100;
        float[] x = random(n, 9);
        float[] taps = {0.1f, -0.2f, 0.5f, 2, -1};
        device.write(device.module("elementwise").variable("taps"), taps);
        long out = device.bytes(4 * (n - 4));
        device.launch(
                "elementwise",
                "conv1d",
                Dim3.of(4),
                Dim3.of(32),
                with().pointer(device.put(x)).pointer(out).value(n));
        float[] expected = new float[n - 4];
        for (int i = 0; i < n - 4; i++) {
            float sum = 0;
            for (int k = 0; k < 5; k++) {
                sum = Math.fma(taps[k], x[i + k], sum);
            }
            expected[i] = sum;
        }
        assertArrayEquals(expected, device.floats(out, n - 4));
        assertEquals(4, device.ints(device.module("elementwise").variable("launches"), 1)[0]);
    }

    @Test
    void integersBehaveAsJavas() {
        int n = 400;
        long[] a = new long[n];
        long[] b = new long[n];
        SplittableRandom random = new SplittableRandom(10);
        for (int i = 0; i < n; i++) {
            a[i] = random.nextLong() >> random.nextInt(60);
            b[i] = random.nextLong() >> random.nextInt(60);
            b[i] = (int) b[i] == 0 ? 5 : b[i];
        }
        long out = device.bytes(8 * n * 12);
        device.launch(
                "elementwise",
                "integers",
                Dim3.of(4),
                Dim3.of(128),
                with().pointer(device.put(a))
                        .pointer(device.put(b))
                        .pointer(out)
                        .value(n));
        long[] got = device.longs(out, n * 12);
        for (int i = 0; i < n; i++) {
            long x = a[i];
            long y = b[i];
            int p = (int) x;
            int q = (int) y;
            assertEquals(x / y, got[i]);
            assertEquals(x % y, got[n + i]);
            assertEquals(Math.multiplyHigh(x, y), got[2 * n + i]);
            assertEquals((long) (p / q) * 3 + p % q, got[3 * n + i]);
            int bits = Integer.divideUnsigned(p, 7)
                    + Integer.bitCount(p) * 5
                    + Integer.numberOfLeadingZeros(q)
                    + (q == 0 ? 0 : Integer.numberOfTrailingZeros(p) + 1)
                    + Integer.reverse(q);
            if (p != 0) {
                assertEquals(bits & 0xFFFF_FFFFL, got[4 * n + i]);
            }
            assertEquals((byte) p * (short) q + (p >> 8 & 0xFF), got[5 * n + i]);
            long both = (long) q << 32 | p & 0xFFFF_FFFFL;
            int funnel = (int) (both << 13 >>> 32);
            int permuted = bytes(both, 0x5160);
            assertEquals((funnel ^ permuted) & 0xFFFF_FFFFL, got[6 * n + i]);
            assertEquals((x << (q & 31)) + (x >> (p & 31)) + (y >>> 7), got[7 * n + i]);
            assertEquals(Long.bitCount(x) * 64 + Long.numberOfLeadingZeros(y), got[8 * n + i]);
            int high = (int) ((long) p * q >> 32);
            int unsignedHigh = (int) ((p & 0xFFFF_FFFFL) * (q & 0xFFFF_FFFFL) >>> 32);
            long difference = Math.abs((p & 0xFFFF_FFFFL) - (q & 0xFFFF_FFFFL)) + 3;
            assertEquals(high + unsignedHigh + (int) difference & 0xFFFF_FFFFL, got[9 * n + i]);
            int twice = Math.min(p, q) << 1;
            assertEquals(twice + Math.max(x, y) + Math.abs(p), got[10 * n + i]);
            assertEquals((p & q) | ((p ^ ~q) & 0xff00ff) | (x > y ? 1 : 0), (int) got[11 * n + i]);
        }
    }

    private static int bytes(long both, int selector) {
        int result = 0;
        for (int i = 0; i < 4; i++) {
            result |= (int) (both >>> 8 * (selector >>> 4 * i & 7) & 0xFF) << 8 * i;
        }
        return result;
    }
}
