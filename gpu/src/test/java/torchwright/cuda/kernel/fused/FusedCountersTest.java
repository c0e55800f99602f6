package torchwright.cuda.kernel.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;
import torchwright.cuda.emulator.Profile;
import torchwright.cuda.kernel.CountingDevice;

/** What the design of the fused kernels promises, counted: memory is passed as often as said, in whole sectors. */
class FusedCountersTest {
    private static final int SECTOR = 32;

    private final CountingDevice device = new CountingDevice();

    private void assertTransposeIsIdeal(String kernel, int bytes, Dim3 grid, Dim3 block) {
        int rows = 128;
        int columns = 64;
        Profile.Counts total = device.profile(
                        "transpose",
                        kernel,
                        grid,
                        block,
                        new ParameterBlock()
                                .pointer(device.zeros(rows * columns * bytes))
                                .pointer(device.zeros(rows * columns * bytes))
                                .value(rows)
                                .value(columns))
                .total();
        assertEquals(0, total.bankConflicts());
        assertEquals(2L * rows * columns * bytes / SECTOR, total.sectors());
        assertEquals(total.idealSectors(), total.sectors());
    }

    @Test
    void aTransposeTouchesEachSectorOnceAndNoBankTwice() {
        assertTransposeIsIdeal("transpose_padded_float32", 4, Dim3.of(8), Dim3.of(32, 8));
        assertTransposeIsIdeal("transpose_padded_float64", 8, Dim3.of(8), Dim3.of(32, 8));
        assertTransposeIsIdeal("transpose_vectors_float32", 4, Dim3.of(2), Dim3.of(256));
    }

    private Profile.Counts softmax(String kernel, int columns) {
        int rows = 8;
        return device.profile(
                        "softmax_float32",
                        kernel,
                        Dim3.of(1),
                        Dim3.of(256),
                        new ParameterBlock()
                                .pointer(device.zeros(4 * rows * columns))
                                .pointer(device.zeros(4 * rows * columns))
                                .value((long) rows)
                                .value(columns)
                                .value(0))
                .total();
    }

    @Test
    void aRowInRegistersIsReadOnceAndALongOneTwice() {
        assertEquals(
                2L * 8 * 1024 * 4 / SECTOR,
                softmax("softmax_warp_float32", 1024).sectors());
        assertEquals(
                3L * 8 * 2048 * 4 / SECTOR,
                softmax("softmax_block_float32", 2048).sectors());
        assertEquals(0, softmax("softmax_block_float32", 2048).bankConflicts());
    }

    @Test
    void anAdamStepPassesEachArrayOnce() {
        int n = 4096;
        Profile.Counts total = device.profile(
                        "optimizers",
                        "adam_float32",
                        Dim3.of(4),
                        Dim3.of(256),
                        new ParameterBlock()
                                .pointer(device.zeros(4 * n))
                                .pointer(device.zeros(4 * n))
                                .pointer(device.zeros(4 * n))
                                .pointer(device.zeros(4 * n))
                                .pointer(0)
                                .struct(new int[10])
                                .value(1)
                                .value((long) n))
                .total();
        // Parameter, mean and square are read and written, the gradient is read.
        assertEquals(7L * 4 * n / SECTOR, total.sectors());
        assertEquals(total.idealSectors(), total.sectors());
    }
}
