package torchwright.cuda.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;
import torchwright.cuda.emulator.EmulatedDriver;
import torchwright.cuda.emulator.EmulatorOptions;
import torchwright.cuda.emulator.Profile;
import torchwright.cuda.launch.KernelLibrary;

/** How the kernels touch memory, by the emulator's counters: what the design claims of them. */
class MemoryPatternTest {
    private static final int COUNT = 4096;

    private final EmulatedDriver driver =
            new EmulatedDriver(EmulatorOptions.defaults().counting());
    private final KernelLibrary library = new KernelLibrary(() -> driver);

    private Profile.Counts run(String module, String kernel, Dim3 grid, Dim3 block, ParameterBlock parameters) {
        driver.launch(library.kernel(module, kernel), grid, block, 0, CudaDriver.DEFAULT_STREAM, parameters);
        return driver.lastProfile().orElseThrow().total();
    }

    private long filled() {
        long address = driver.allocate(4 * COUNT);
        driver.fill(address, (byte) 0, 4 * COUNT, CudaDriver.DEFAULT_STREAM);
        return address;
    }

    @Test
    void aSumTakesFourElementsALoadAndNoSectorTwice() {
        ParameterBlock parameters = new ParameterBlock()
                .value(0)
                .pointer(filled())
                .pointer(filled())
                .pointer(filled())
                .value(0f)
                .value(1f)
                .value(1)
                .value((long) COUNT);
        Profile.Counts counts = run("binary", "binary_float32", Dim3.of(4), Dim3.of(256), parameters);
        assertEquals(counts.idealSectors(), counts.sectors());
        // Two loads and a store of 16 bytes a thread: 32 bytes are a sector.
        assertEquals(3 * 4 * COUNT / 32, counts.sectors());
        assertTrue(counts.instructions() < 90 * COUNT / 4 / 32, counts.toString());
    }

    @Test
    void aTransposeReadsAndWritesWholeSectorsWithoutBankConflicts() {
        ParameterBlock parameters = new ParameterBlock()
                .pointer(filled())
                .pointer(filled())
                .struct(64, 64, 0, 0, 64, 64)
                .value(4L);
        Profile.Counts counts = run("turn", "turn_bits32", Dim3.of(4), new Dim3(32, 8, 1), parameters);
        assertEquals(2 * 4 * COUNT / 32, counts.sectors());
        assertEquals(0, counts.bankConflicts());
    }

    @Test
    void elementByElementATransposeWouldReadASectorForEach() {
        ParameterBlock parameters = new ParameterBlock().pointer(filled()).pointer(filled());
        int[] walk = new int[76];
        walk[0] = 2;
        walk[1] = 64;
        walk[2] = 64;
        walk[26] = 64;
        walk[27] = 1;
        walk[51] = 1;
        walk[52] = 64;
        parameters.struct(walk).value((long) COUNT);
        Profile.Counts counts = run("copy", "copy_bits32", Dim3.of(16), Dim3.of(256), parameters);
        assertEquals(COUNT + 4 * COUNT / 32, counts.sectors());
    }
}
