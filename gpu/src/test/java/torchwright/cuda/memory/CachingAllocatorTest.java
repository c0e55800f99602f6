package torchwright.cuda.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.emulator.EmulatedDriver;
import torchwright.cuda.emulator.EmulatorOptions;
import torchwright.tensor.DType;
import torchwright.tensor.Device;

class CachingAllocatorTest {
    private static final long MEGABYTE = 1 << 20;

    private final EmulatedDriver driver = device(64 * MEGABYTE);
    private final CachingAllocator allocator = new CachingAllocator(() -> driver, Device.cuda());

    private static EmulatedDriver device(long bytes) {
        EmulatorOptions all = EmulatorOptions.defaults();
        return new EmulatedDriver(new EmulatorOptions(1, 0, all.budget(), bytes, true, true, false, false));
    }

    private long count(String name) {
        return allocator.statistics().get(name);
    }

    @Test
    void sizesAreRoundedUpTo512Bytes() {
        try (CudaScratch one = allocator.scratch(1);
                CudaScratch exact = allocator.scratch(512);
                CudaScratch more = allocator.scratch(513)) {
            assertEquals(0, one.address() % 512);
            assertEquals(one.address() + 512, exact.address());
            assertEquals(exact.address() + 512, more.address());
            assertEquals(2048, allocator.allocated());
            assertEquals(1026, count("requested_bytes.all.current"));
            assertEquals(3, count("allocation.small_pool.current"));
        }
        assertEquals(0, allocator.allocated());
        assertEquals(2048, count("allocated_bytes.all.peak"));
    }

    @Test
    void segmentsHaveTheSizesOfTorch() {
        try (CudaScratch small = allocator.scratch(MEGABYTE)) {
            assertEquals(2 * MEGABYTE, allocator.reserved());
            try (CudaScratch large = allocator.scratch(MEGABYTE + 1)) {
                assertEquals(22 * MEGABYTE, allocator.reserved());
                try (CudaScratch own = allocator.scratch(10 * MEGABYTE + 3)) {
                    // The rest of the large segment has room for it.
                    assertEquals(22 * MEGABYTE, allocator.reserved());
                    try (CudaScratch next = allocator.scratch(11 * MEGABYTE + 3)) {
                        assertEquals(34 * MEGABYTE, allocator.reserved());
                        assertTrue(small.address() != next.address() && large.address() != own.address());
                    }
                }
            }
        }
        assertEquals(1, count("segment.small_pool.current"));
        assertEquals(2, count("segment.large_pool.current"));
        assertEquals(34 * MEGABYTE, allocator.reserved());
        assertEquals(64 * MEGABYTE - allocator.reserved(), driver.freeMemory());
    }

    @Test
    void neighboursThatAreFreeBecomeOneAgain() {
        CudaScratch a = allocator.scratch(1000);
        CudaScratch b = allocator.scratch(1000);
        CudaScratch c = allocator.scratch(1000);
        long first = a.address();
        assertEquals(1, count("inactive_split.all.current"));
        a.close();
        assertEquals(2, count("inactive_split.all.current"));
        c.close();
        assertEquals(2, count("inactive_split.all.current"));
        assertEquals(2 * MEGABYTE - 1024, count("inactive_split_bytes.all.current"));
        b.close();
        assertEquals(0, count("inactive_split.all.current"));
        assertEquals(0, count("inactive_split_bytes.all.current"));
        try (CudaScratch whole = allocator.scratch(MEGABYTE)) {
            assertEquals(first, whole.address());
        }
        assertEquals(1, count("num_device_alloc"));
    }

    @Test
    void theSmallestBlockThatSufficesIsTaken() {
        List<CudaScratch> all = new ArrayList<>();
        for (int size : new int[] {4096, 512, 1024, 512, 2048, 512}) {
            all.add(allocator.scratch(size));
        }
        long middle = all.get(2).address();
        all.get(0).close();
        all.get(2).close();
        all.get(4).close();
        try (CudaScratch fits = allocator.scratch(700)) {
            assertEquals(middle, fits.address());
        }
        all.forEach(CudaScratch::close);
        assertEquals(0, allocator.allocated());
    }

    @Test
    void anUnreachableStorageGivesItsMemoryBack() {
        CudaStorage kept = allocator.storage(DType.FLOAT32, 100);
        long address = allocator.storage(DType.FLOAT64, 300).address();
        assertEquals(512 + 2560, allocator.allocated());
        allocator.collect();
        assertEquals(512, allocator.allocated());
        CudaStorage next = allocator.storage(DType.FLOAT64, 300);
        assertEquals(address, next.address());
        assertNotEquals(kept.address(), next.address());
        assertEquals(DType.FLOAT32, kept.dtype());
        assertEquals(Device.cuda(), kept.device());
    }

    @Test
    void nothingTakesNoMemory() {
        CudaStorage empty = allocator.storage(DType.INT64, 0);
        assertEquals(0, empty.address());
        try (CudaScratch scratch = allocator.scratch(0)) {
            assertEquals(0, scratch.address());
        }
        assertEquals(0, allocator.reserved());
    }

    @Test
    void memoryThatIsOutIsFreedAndAskedForAgain() {
        // 40 MB of small blocks in the cache, then something that needs their memory.
        List<CudaScratch> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(allocator.scratch(MEGABYTE));
        }
        all.forEach(CudaScratch::close);
        assertEquals(40 * MEGABYTE, allocator.reserved());
        try (CudaScratch large = allocator.scratch(50 * MEGABYTE)) {
            assertEquals(50 * MEGABYTE, allocator.reserved());
            assertEquals(1, count("num_alloc_retries"));
            assertEquals(20, count("num_device_free"));
            assertEquals(0, count("num_ooms"));
            assertTrue(large.address() != 0);
        }
    }

    @Test
    void storagesThatNobodyReachesAreFoundBeforeMemoryIsOut() {
        for (int i = 0; i < 50; i++) {
            CudaStorage garbage = allocator.storage(DType.FLOAT32, 5_000_000);
            assertTrue(garbage.address() != 0);
        }
        assertTrue(allocator.reserved() <= 64 * MEGABYTE);
        assertEquals(0, count("num_ooms"));
    }

    @Test
    void whereNothingHelpsTheErrorSaysWhatThereIs() {
        CudaStorage held = allocator.storage(DType.FLOAT32, 10_000_000);
        CudaException error = assertThrows(CudaException.class, () -> allocator.scratch(30_000_000));
        assertEquals(CudaError.OUT_OF_MEMORY, error.error());
        assertEquals(
                "cuMemAlloc: CUDA_ERROR_OUT_OF_MEMORY (2)\n"
                        + "CUDA out of memory. Tried to allocate 28.61 MiB. GPU 0 has a total capacity of 64.00 MiB of"
                        + " which 24.00 MiB is free. Of the allocated memory 38.15 MiB is allocated by Torchwright, and"
                        + " 1.85 MiB is reserved by Torchwright but unallocated.\n"
                        + "A variable that holds a tensor keeps its memory: let go of those that are not needed any"
                        + " more, run what needs no gradient under noGrad(), or use a smaller batch.",
                error.getMessage());
        assertEquals(1, count("num_ooms"));
        assertEquals(10_000_000, held.length());
        // Nothing is broken: what fits is given.
        try (CudaScratch fits = allocator.scratch(MEGABYTE)) {
            assertTrue(fits.address() != 0);
        }
    }

    @Test
    void theCacheCanBeGivenBack() {
        CudaScratch held = allocator.scratch(100);
        allocator.scratch(5 * MEGABYTE).close();
        allocator.emptyCache();
        assertEquals(2 * MEGABYTE, allocator.reserved());
        held.close();
        allocator.emptyCache();
        assertEquals(0, allocator.reserved());
        assertEquals(64 * MEGABYTE, driver.freeMemory());
    }

    @Test
    void aPoolOfAGraphKeepsItsMemoryToItself() {
        CudaScratch before = allocator.scratch(100);
        before.close();
        MemoryPool pool = allocator.beginPool();
        assertThrows(IllegalStateException.class, allocator::beginPool);
        CudaScratch inside = allocator.scratch(100);
        assertEquals(4 * MEGABYTE, allocator.reserved());
        long address = inside.address();
        inside.close();
        try (CudaScratch again = allocator.scratch(100)) {
            assertEquals(address, again.address());
        }
        CudaStorage result = allocator.storage(DType.FLOAT32, 4);
        allocator.endPool(pool);
        assertThrows(IllegalStateException.class, () -> allocator.endPool(pool));
        try (CudaScratch outside = allocator.scratch(100)) {
            assertNotEquals(address, outside.address());
        }
        allocator.emptyCache();
        assertEquals(2 * MEGABYTE, allocator.reserved());
        allocator.releasePool(pool);
        allocator.releasePool(pool);
        // One of its storages is in use.
        assertEquals(2 * MEGABYTE, allocator.reserved());
        assertEquals(address, result.address());
    }

    @Test
    void aReleasedPoolGivesItsSegmentsBackWhenItsLastStorageIsDead() {
        MemoryPool pool = allocator.beginPool();
        CudaScratch inside = allocator.scratch(100);
        allocator.endPool(pool);
        allocator.releasePool(pool);
        assertEquals(2 * MEGABYTE, allocator.reserved());
        inside.close();
        assertEquals(0, allocator.reserved());
        assertEquals(64 * MEGABYTE, driver.freeMemory());
    }

    @Test
    void peaksAndSumsCanBeginAnew() {
        allocator.scratch(3000).close();
        try (CudaScratch held = allocator.scratch(512)) {
            allocator.resetPeaks();
            assertEquals(512, count("allocated_bytes.all.peak"));
            allocator.resetAccumulated();
            assertEquals(0, count("allocated_bytes.all.allocated"));
            assertEquals(512, count("allocated_bytes.all.current"));
            assertTrue(held.address() != 0);
        }
        assertEquals(
                "name: expected one of",
                assertThrows(IllegalArgumentException.class, () -> count("bytes"))
                        .getMessage()
                        .substring(0, 21));
    }

    @Test
    void scratchThatWasGivenBackHasNoAddress() {
        CudaScratch scratch = allocator.scratch(8);
        scratch.close();
        scratch.close();
        assertThrows(IllegalStateException.class, scratch::address);
        assertEquals(0, allocator.allocated());
    }

    @Test
    void severalThreadsMayAllocate() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int size = 700 * (t + 1);
            threads.add(new Thread(() -> {
                for (int i = 0; i < 300; i++) {
                    CudaStorage storage = allocator.storage(DType.FLOAT32, size);
                    try (CudaScratch scratch = allocator.scratch(size)) {
                        assertNotEquals(storage.address(), scratch.address());
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        allocator.collect();
        assertEquals(0, allocator.allocated());
        assertEquals(2400, count("allocation.all.freed"));
        allocator.emptyCache();
        assertEquals(0, allocator.reserved());
    }
}
