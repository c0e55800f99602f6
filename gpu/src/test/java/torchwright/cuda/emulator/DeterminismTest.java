package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.cuda.emulator.TestDevice.with;

import org.junit.jupiter.api.Test;
import torchwright.cuda.Dim3;

/** What does not change with the order of blocks and warps, nor with the number of Java threads. */
class DeterminismTest {
    private static float[] matmul(EmulatorOptions options) {
        TestDevice device = new TestDevice(options);
        int n = 48;
        float[] x = new float[n * n];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) Math.sin(i);
        }
        long a = device.put(x);
        long c = device.bytes(4 * n * n);
        device.launch(
                "tiles",
                "matmulTiled",
                Dim3.of(3, 3),
                Dim3.of(16, 16),
                with().pointer(a).pointer(a).pointer(c).value(n).value(n).value(n));
        return device.floats(c, n * n);
    }

    @Test
    void aCorrectKernelGivesTheSameInEveryOrder() {
        float[] inOrder = matmul(EmulatorOptions.defaults().withThreads(1));
        for (long seed = 1; seed <= 5; seed++) {
            assertArrayEquals(
                    inOrder, matmul(EmulatorOptions.defaults().withSeed(seed).withThreads(2)), "seed " + seed);
        }
    }

    @Test
    void aRaceIsFoundInEveryOrder() {
        for (long seed = 0; seed <= 10; seed++) {
            for (String kernel : new String[] {"missingBarrier", "twoWriters"}) {
                TestDevice device = new TestDevice(EmulatorOptions.defaults().withSeed(seed));
                long x = device.put(new float[64]);
                KernelFault fault = assertThrows(
                        KernelFault.class,
                        () -> device.launch(
                                "faults",
                                kernel,
                                Dim3.of(1),
                                Dim3.of(64),
                                kernel.equals("twoWriters")
                                        ? with().pointer(x)
                                        : with().pointer(x).pointer(x)));
                assertEquals(FaultKind.RACE, fault.kind(), kernel + " with seed " + seed);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameFault() {
        String[] messages = new String[2];
        for (int i = 0; i < 2; i++) {
            TestDevice device =
                    new TestDevice(EmulatorOptions.defaults().withSeed(77).withThreads(1 + i));
            long x = device.put(new float[64]);
            messages[i] = assertThrows(
                            KernelFault.class,
                            () -> device.launch(
                                    "faults",
                                    "missingBarrier",
                                    Dim3.of(8),
                                    Dim3.of(64),
                                    with().pointer(x).pointer(x)))
                    .getMessage();
        }
        assertEquals(messages[0], messages[1]);
    }

    @Test
    void moreBlocksThanAGridHasInItsOtherDimensions() {
        TestDevice device = new TestDevice(EmulatorOptions.defaults().withChecks(false, false));
        int n = 70_000;
        long x = device.put(new float[n]);
        long y = device.bytes(4 * n);
        device.launch(
                "elementwise",
                "vectorAdd",
                Dim3.of(n),
                Dim3.of(1),
                with().pointer(x).pointer(x).pointer(y).value(n));
        assertEquals(0, device.floats(y, n)[n - 1]);
    }
}
