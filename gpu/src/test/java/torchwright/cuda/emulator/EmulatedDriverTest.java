package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.cuda.CudaDriver.DEFAULT_STREAM;
import static torchwright.cuda.emulator.TestDevice.with;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.CudaModule;
import torchwright.cuda.Dim3;

/** Memory, streams, events, modules and launches of the emulated device, and what it refuses. */
class EmulatedDriverTest {
    private final TestDevice device = new TestDevice(EmulatorOptions.defaults().withMemory(1 << 20));
    private final EmulatedDriver driver = device.driver();

    private static void refuses(CudaError error, String message, Executable call) {
        CudaException refused = assertThrows(CudaException.class, call);
        assertEquals(error, refused.error());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void memoryIsGivenAndTakenBack() {
        long free = driver.freeMemory();
        long address = driver.allocate(1000);
        assertEquals(0, address % 512);
        assertEquals(free - 1000, driver.freeMemory());
        driver.free(address);
        assertEquals(free, driver.freeMemory());
        assertNotEquals(address, driver.allocate(1000), "addresses are not used twice");
    }

    @Test
    void moreMemoryThanThereIsIsRefused() {
        refuses(
                CudaError.OUT_OF_MEMORY,
                "asked for 2097152 bytes, but of 1048576 only 1048576 are free",
                () -> driver.allocate(2 << 20));
        refuses(CudaError.INVALID_VALUE, "expected at least 1 byte but got 0", () -> driver.allocate(0));
    }

    @Test
    void freeingTwiceOrWithinIsRefused() {
        long address = driver.allocate(100);
        refuses(CudaError.INVALID_VALUE, "is not where an allocation begins", () -> driver.free(address + 4));
        driver.free(address);
        refuses(CudaError.INVALID_VALUE, "was freed before", () -> driver.free(address));
    }

    @Test
    void copiesGoThereBackAndWithinTheDevice() {
        long a = device.put(1f, 2f, 3f);
        long b = device.bytes(12);
        driver.copyOnDevice(b + 4, a, 8, DEFAULT_STREAM);
        driver.fill(b, (byte) 0, 4, DEFAULT_STREAM);
        assertArrayEquals(new float[] {0, 1, 2}, device.floats(b, 3));
        ByteBuffer pinned = driver.allocatePinned(12);
        driver.copyToHostAsync(pinned, a, DEFAULT_STREAM);
        assertEquals(3f, pinned.getFloat(8));
        assertEquals(0, pinned.position());
        pinned.putFloat(0, 9);
        driver.copyToDeviceAsync(a, pinned, DEFAULT_STREAM);
        driver.synchronize(DEFAULT_STREAM);
        assertArrayEquals(new float[] {9, 2, 3}, device.floats(a, 3));
        driver.freePinned(pinned);
    }

    @Test
    void aCopyThatDoesNotFitIsRefused() {
        long a = device.bytes(8);
        refuses(
                CudaError.INVALID_VALUE,
                "12 bytes from byte 0 on are not within an allocation of 8 bytes",
                () -> driver.copyToDevice(a, ByteBuffer.allocate(12), DEFAULT_STREAM));
        refuses(
                CudaError.INVALID_VALUE,
                "0x7 is not an address of this device",
                () -> driver.copyToHost(ByteBuffer.allocate(1), 7, DEFAULT_STREAM));
    }

    @Test
    void whatIsCopiedOnTheDeviceStaysUnwritten() {
        long unwritten = device.bytes(400);
        long copy = device.put(new float[100]);
        driver.copyOnDevice(copy, unwritten, 400, DEFAULT_STREAM);
        KernelFault fault = assertThrows(
                KernelFault.class,
                () -> device.launch(
                        "elementwise",
                        "vectorAdd",
                        Dim3.of(1),
                        Dim3.of(32),
                        with().pointer(copy).pointer(copy).pointer(copy).value(32)));
        assertEquals(FaultKind.UNINITIALISED, fault.kind());
    }

    @Test
    void partsThatAnAllocatorHasNotLentAreNobodys() {
        long segment = driver.allocate(1024);
        driver.takeBack(segment, 1024);
        driver.lend(segment, 512);
        driver.fill(segment, (byte) 0, 512, DEFAULT_STREAM);
        device.launch(
                "elementwise",
                "vectorAdd",
                Dim3.of(1),
                Dim3.of(128),
                with().pointer(segment).pointer(segment).pointer(segment).value(128));
        for (int elements : new int[] {129, 200}) {
            KernelFault read = assertThrows(
                    KernelFault.class,
                    () -> device.launch(
                            "elementwise",
                            "vectorAdd",
                            Dim3.of(1),
                            Dim3.of(256),
                            with().pointer(segment)
                                    .pointer(segment)
                                    .pointer(segment)
                                    .value(elements)));
            assertEquals(FaultKind.USE_AFTER_FREE, read.kind());
        }
        KernelFault write = assertThrows(
                KernelFault.class,
                () -> device.launch(
                        "elementwise",
                        "vectorAdd",
                        Dim3.of(1),
                        Dim3.of(32),
                        with().pointer(segment)
                                .pointer(segment)
                                .pointer(segment + 512)
                                .value(32)));
        assertTrue(
                write.getMessage()
                        .contains("use after free: write of 4 bytes at byte 512 of an allocation of 1024 bytes, which"
                                + " the allocator has not lent to anybody"),
                write.getMessage());
        driver.lend(segment + 512, 512);
        device.launch(
                "elementwise",
                "vectorAdd",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(segment).pointer(segment).pointer(segment + 512).value(32));
        assertEquals(0, device.floats(segment + 512, 32)[31]);
    }

    @Test
    void streamsAndEventsAreInOrder() {
        long stream = driver.createStream();
        long start = driver.createEvent();
        long end = driver.createEvent();
        driver.record(start, stream);
        driver.await(DEFAULT_STREAM, start);
        driver.record(end, DEFAULT_STREAM);
        driver.synchronize(stream);
        assertTrue(driver.elapsed(start, end) >= 0);
        driver.destroyEvent(start);
        driver.destroyStream(stream);
        refuses(CudaError.INVALID_HANDLE, "is no stream", () -> driver.synchronize(stream));
        refuses(CudaError.INVALID_HANDLE, "is no event", () -> driver.elapsed(start, end));
        refuses(CudaError.INVALID_HANDLE, "0 is no stream", () -> driver.destroyStream(DEFAULT_STREAM));
    }

    @Test
    void aModuleSaysWhichKernelsItHas() {
        CudaModule module = device.module("faults");
        refuses(
                CudaError.NOT_FOUND,
                "the module has no kernel missing; it has [assertion, ",
                () -> module.kernel("missing"));
        refuses(CudaError.NOT_FOUND, "the module has no variable missing", () -> module.variable("missing"));
    }

    @Test
    void aKernelTellsWhatItNeeds() {
        CudaKernel kernel = device.kernel("tiles", "transposePadded");
        assertEquals("transposePadded", kernel.name());
        assertEquals(32 * 33 * 4, kernel.attributes().sharedBytes());
        assertEquals(1024, kernel.attributes().maxThreadsPerBlock());
        int plain = kernel.attributes().registers();
        int many = device.kernel("tiles", "matmulRegisters").attributes().registers();
        assertTrue(plain >= 10 && plain <= 32 && many > 35 && many < 128, plain + " and " + many);
        assertEquals(64, device.kernel("tiles", "localArray").attributes().localBytes());
    }

    @Test
    void aLaunchBeyondTheDeviceIsRefused() {
        long x = device.put(new float[4]);
        refuses(
                CudaError.LAUNCH_OUT_OF_RESOURCES,
                "a block of this kernel has at most 1024 threads, but got (2048, 1, 1)",
                () -> device.launch("faults", "twoWriters", Dim3.of(1), Dim3.of(2048), with().pointer(x)));
        refuses(
                CudaError.LAUNCH_OUT_OF_RESOURCES,
                "at most (2147483647, 65535, 65535) blocks, but got (1, 70000, 1)",
                () -> device.launch("faults", "twoWriters", Dim3.of(1, 70_000), Dim3.of(1), with().pointer(x)));
        refuses(
                CudaError.LAUNCH_OUT_OF_RESOURCES,
                "a block has at most 232448 bytes of shared memory, but got 4 of the kernel and 232448 of the launch",
                () -> device.launch("faults", "twoWriters", Dim3.of(1), Dim3.of(1), 232448, with().pointer(x)));
        refuses(
                CudaError.INVALID_VALUE,
                "the kernel takes 8 bytes of parameters, but got 12",
                () -> device.launch(
                        "faults",
                        "twoWriters",
                        Dim3.of(1),
                        Dim3.of(1),
                        with().pointer(x).value(1)));
    }

    @Test
    void anUnloadedModuleAndAClosedDriverAreRefused() {
        CudaModule module = driver.load("again.ptx", TestDevice.resource("faults.ptx"));
        CudaKernel kernel = module.kernel("twoWriters");
        module.unload();
        refuses(
                CudaError.INVALID_HANDLE,
                "twoWriters is of no module that is loaded here",
                () -> driver.launch(kernel, Dim3.of(1), Dim3.of(1), 0, DEFAULT_STREAM, with()));
        driver.close();
        refuses(CudaError.NOT_INITIALIZED, "the device was closed", () -> driver.allocate(1));
    }
}
