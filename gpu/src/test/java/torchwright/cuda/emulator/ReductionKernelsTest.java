package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.emulator.TestDevice.with;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.cuda.Dim3;

/** Kernels of {@code reductions.cu}, each against a Java loop, in order and with blocks and warps shuffled. */
class ReductionKernelsTest {
    private static TestDevice device(long seed) {
        return new TestDevice(EmulatorOptions.defaults().withSeed(seed));
    }

    private static float[] wholeNumbers(int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = i * 37 % 101 - 50;
        }
        return values;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void aTreeInSharedMemorySums(long seed) {
        TestDevice device = device(seed);
        int n = 1000;
        float[] x = wholeNumbers(n);
        long out = device.bytes(4 * 4);
        device.launch(
                "reductions",
                "treeSum",
                Dim3.of(4),
                Dim3.of(256),
                256 * 4,
                with().pointer(device.put(x)).pointer(out).value(n));
        assertEquals(sum(x), sum(device.floats(out, 4)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void shufflesAndOneAtomicSum(long seed) {
        TestDevice device = device(seed);
        int n = 5000;
        float[] x = wholeNumbers(n);
        long out = device.put(0.0f);
        device.launch(
                "reductions",
                "shuffleSum",
                Dim3.of(5),
                Dim3.of(128),
                with().pointer(device.put(x)).pointer(out).value(n));
        assertEquals(sum(x), device.floats(out, 1)[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void compareAndSwapSumsInDouble(long seed) {
        TestDevice device = device(seed);
        int n = 600;
        int[] x = new int[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            x[i] = i * 7919 % 1000 - 400;
            sum += x[i];
        }
        long total = device.put(0.0);
        long least = device.put(Integer.MAX_VALUE);
        long most = device.put(Integer.MIN_VALUE);
        device.launch(
                "reductions",
                "atomicSum",
                Dim3.of(5),
                Dim3.of(128),
                with().pointer(device.put(x))
                        .pointer(total)
                        .pointer(least)
                        .pointer(most)
                        .value(n));
        assertEquals(sum, device.doubles(total, 1)[0]);
        assertEquals(Arrays.stream(x).min().getAsInt(), device.ints(least, 1)[0]);
        assertEquals(Arrays.stream(x).max().getAsInt(), device.ints(most, 1)[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void aBlockScans(long seed) {
        TestDevice device = device(seed);
        int n = 500;
        int[] x = new int[n];
        int[] expected = new int[n];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            x[i] = i * 31 % 17 - 5;
            sum += x[i];
            expected[i] = sum;
        }
        long out = device.bytes(4 * n);
        device.launch(
                "reductions",
                "scanBlock",
                Dim3.of(1),
                Dim3.of(512),
                with().pointer(device.put(x)).pointer(out).value(n));
        assertArrayEquals(expected, device.ints(out, n));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void aHistogramCountsInSharedMemory(long seed) {
        TestDevice device = device(seed);
        int n = 3000;
        byte[] x = new byte[n];
        int[] expected = new int[256];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < n; i++) {
            int uneven = random.nextInt(256);
            x[i] = (byte) (uneven & random.nextInt(256));
            expected[x[i] & 0xFF]++;
        }
        long out = device.put(new int[256]);
        device.launch(
                "reductions",
                "histogram",
                Dim3.of(3),
                Dim3.of(128),
                with().pointer(device.put(x)).pointer(out).value(n));
        assertArrayEquals(expected, device.ints(out, 256));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void theFirstOfEqualMaximaIsFound(long seed) {
        TestDevice device = device(seed);
        int rows = 5;
        int columns = 77;
        float[] x = new float[rows * columns];
        long[] expected = new long[rows];
        for (int r = 0; r < rows; r++) {
            int best = 0;
            for (int c = 0; c < columns; c++) {
                x[r * columns + c] = (c * (r + 3)) % 19;
                best = x[r * columns + c] > x[r * columns + best] ? c : best;
            }
            expected[r] = best;
        }
        long out = device.bytes(8 * rows);
        device.launch(
                "reductions",
                "argmaxRows",
                Dim3.of(rows),
                Dim3.of(32),
                with().pointer(device.put(x)).pointer(out).value(columns));
        assertArrayEquals(expected, device.longs(out, rows));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void lanesVote(long seed) {
        TestDevice device = device(seed);
        int[] x = new int[64];
        for (int i = 0; i < 64; i++) {
            x[i] = i * 5 % 16 - 8;
        }
        long out = device.bytes(64 * 4 * 4);
        device.launch(
                "reductions",
                "votes",
                Dim3.of(2),
                Dim3.of(32),
                with().pointer(device.put(x)).pointer(out));
        int[] got = device.ints(out, 256);
        for (int b = 0; b < 2; b++) {
            int ballot = 0;
            int odd = 0;
            for (int i = 0; i < 32; i++) {
                ballot |= x[b * 32 + i] > 0 ? 1 << i : 0;
                odd |= (x[b * 32 + i] & 1) != 0 ? 1 << i : 0;
            }
            for (int i = 0; i < 32; i++) {
                int at = (b * 32 + i) * 4;
                assertEquals(ballot, got[at]);
                assertEquals(3, got[at + 1]);
                assertEquals((x[b * 32 + i] & 1) != 0 ? odd : 0, got[at + 2]);
                assertEquals(Integer.bitCount(ballot) * 4 + 3, got[at + 3]);
            }
        }
    }
}
