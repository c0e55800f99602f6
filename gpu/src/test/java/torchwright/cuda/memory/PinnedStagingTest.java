package torchwright.cuda.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.cuda.CountingDriver;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.emulator.EmulatedDriver;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

class PinnedStagingTest {
    private final CountingDriver driver = new CountingDriver(new EmulatedDriver());
    private final PinnedStaging staging = new PinnedStaging(() -> driver, CudaDriver.DEFAULT_STREAM);

    @ParameterizedTest
    @EnumSource(DType.class)
    void elementsComeBackAsTheyWent(DType dtype) {
        Tensor x = Tensor.arange(100).sub(50).to(dtype);
        CpuStorage source = (CpuStorage) x.storage();
        CpuStorage target = CpuStorage.allocate(dtype, 100);
        long address = driver.allocate(800);
        staging.toDevice(source, 10, address, 80);
        staging.toHost(address, target, 15, 80);
        for (int i = 0; i < 80; i++) {
            assertEquals(source.getDouble(10 + i), target.getDouble(15 + i));
        }
        assertEquals(0, target.getDouble(14));
        assertEquals(0, target.getDouble(95));
    }

    @Test
    void whatIsLargerThanTheRingGoesRoundIt() {
        // 24 MB; the ring has 16.
        int count = 6_000_007;
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        CpuStorage target = CpuStorage.allocate(DType.FLOAT32, count);
        long address = driver.allocate(4L * count);
        staging.toDevice(CpuStorage.wrap(values), 0, address, count);
        staging.toHost(address, target, 0, count);
        assertArrayEquals(values, target.floats());
        // Once more, from where the ring stands now.
        staging.toDevice(CpuStorage.wrap(values), 5, address, count - 5);
        staging.toHost(address, target, 0, count - 5);
        assertEquals(5, target.floats()[0]);
        assertEquals(count - 1, target.floats()[count - 6]);
    }

    @Test
    void smallCopiesShareABufferAndWaitForNothing() {
        long address = driver.allocate(8000);
        boolean[] truths = {true, false, true};
        for (int i = 0; i < 100; i++) {
            staging.toDevice(CpuStorage.wrap(new long[] {i}), 0, address + 8L * i, 1);
            staging.toDevice(CpuStorage.wrap(truths), 0, address + 4000 + 3L * i, 3);
        }
        assertEquals(0, driver.waits());
        CpuStorage numbers = CpuStorage.allocate(DType.INT64, 100);
        staging.toHost(address, numbers, 0, 100);
        assertEquals(99, numbers.longs()[99]);
        CpuStorage flags = CpuStorage.allocate(DType.BOOL, 3);
        staging.toHost(address + 4000 + 297, flags, 0, 3);
        assertArrayEquals(truths, flags.booleans());
        staging.close();
    }
}
