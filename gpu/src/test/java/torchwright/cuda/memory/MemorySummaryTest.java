package torchwright.cuda.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.cuda.emulator.EmulatedDriver;
import torchwright.tensor.Device;

class MemorySummaryTest {
    private final EmulatedDriver driver = new EmulatedDriver();
    private final CachingAllocator allocator = new CachingAllocator(() -> driver, Device.cuda());

    /** The table is torch's own for the same numbers, but for the name in its first line. */
    @Test
    void theTableIsTorchs() {
        List<CudaScratch> held = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            held.add(allocator.scratch(1000L * i));
            held.add(allocator.scratch(3_000_000L * i));
        }
        held.get(1).close();
        held.get(4).close();
        held.get(9).close();
        for (int i = 0; i < 1_000_000; i++) {
            allocator.scratch(100).close();
        }
        assertEquals("""
                |===========================================================================|
                |                  Torchwright CUDA memory summary, device ID 0             |
                |---------------------------------------------------------------------------|
                |            CUDA OOMs: 0            |        cudaMalloc retries: 0         |
                |===========================================================================|
                |        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  |
                |---------------------------------------------------------------------------|
                | Allocated memory      |  26949 KiB |  44530 KiB | 544530 KiB | 517581 KiB |
                |       from large pool |  26937 KiB |  44515 KiB |  44515 KiB |  17578 KiB |
                |       from small pool |     12 KiB |     15 KiB | 500015 KiB | 500003 KiB |
                |---------------------------------------------------------------------------|
                | Active memory         |  26949 KiB |  44530 KiB | 544530 KiB | 517581 KiB |
                |       from large pool |  26937 KiB |  44515 KiB |  44515 KiB |  17578 KiB |
                |       from small pool |     12 KiB |     15 KiB | 500015 KiB | 500003 KiB |
                |---------------------------------------------------------------------------|
                | Requested memory      |  26378 KiB |  43959 KiB | 141616 KiB | 115237 KiB |
                |       from large pool |  26367 KiB |  43945 KiB |  43945 KiB |  17578 KiB |
                |       from small pool |     11 KiB |     14 KiB |  97670 KiB |  97659 KiB |
                |---------------------------------------------------------------------------|
                | GPU reserved memory   |  51200 KiB |  51200 KiB |  51200 KiB |      0 B   |
                |       from large pool |  49152 KiB |  49152 KiB |  49152 KiB |      0 B   |
                |       from small pool |   2048 KiB |   2048 KiB |   2048 KiB |      0 B   |
                |---------------------------------------------------------------------------|
                | Non-releasable memory |   7867 KiB |  19597 KiB | 524265 KiB | 516398 KiB |
                |       from large pool |   5831 KiB |  17550 KiB |  22215 KiB |  16384 KiB |
                |       from small pool |   2036 KiB |   2047 KiB | 502050 KiB | 500014 KiB |
                |---------------------------------------------------------------------------|
                | Allocations           |       7    |      10    |    1000 K  |    1000 K  |
                |       from large pool |       3    |       5    |       0 K  |       0 K  |
                |       from small pool |       4    |       5    |    1000 K  |    1000 K  |
                |---------------------------------------------------------------------------|
                | Active allocs         |       7    |      10    |    1000 K  |    1000 K  |
                |       from large pool |       3    |       5    |       0 K  |       0 K  |
                |       from small pool |       4    |       5    |    1000 K  |    1000 K  |
                |---------------------------------------------------------------------------|
                | GPU reserved segments |       4    |       4    |       4    |       0    |
                |       from large pool |       3    |       3    |       3    |       0    |
                |       from small pool |       1    |       1    |       1    |       0    |
                |---------------------------------------------------------------------------|
                | Non-releasable allocs |       4    |       5    |       5    |       1    |
                |       from large pool |       2    |       3    |       3    |       1    |
                |       from small pool |       2    |       2    |       2    |       0    |
                |---------------------------------------------------------------------------|
                | Oversize allocations  |       0    |       0    |       0    |       0    |
                |---------------------------------------------------------------------------|
                | Oversize GPU segments |       0    |       0    |       0    |       0    |
                |===========================================================================|
                """, MemorySummary.of(allocator.statistics(), 0, false));
    }

    @Test
    void abbreviatedItHasOneLineAMetric() {
        String table = MemorySummary.of(allocator.statistics(), 3, true);
        assertTrue(table.contains("device ID 3 "), table);
        assertEquals(29, table.lines().count());
        assertTrue(table.lines().allMatch(line -> line.length() == 77), table);
    }
}
