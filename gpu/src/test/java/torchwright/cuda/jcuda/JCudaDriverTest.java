package torchwright.cuda.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.cuda.CudaDriver.DEFAULT_STREAM;

import java.nio.ByteBuffer;
import java.util.List;
import jcuda.driver.CUresult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.CudaModule;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;

/** What the driver is asked for, and what becomes of its answers; without a GPU. */
class JCudaDriverTest {
    private static final String PTX = """
        .version 6.0
        .visible .global .align 4 .b8 table[16];
        .visible .entry scale(
        .visible .entry add(
        """;

    private final PlannedDriver planned = new PlannedDriver();
    private final JCudaDriver driver = planned.open();

    private static void refuses(CudaError error, String message, Executable call) {
        CudaException refused = assertThrows(CudaException.class, call);
        assertEquals(message, refused.getMessage());
        assertEquals(error, refused.error());
    }

    private CudaKernel kernel(String name) {
        return driver.load("kernels.ptx", PTX).kernel(name);
    }

    private void launch(CudaKernel kernel) {
        driver.launch(kernel, Dim3.of(1), Dim3.of(32), 0, DEFAULT_STREAM, new ParameterBlock().value(1));
    }

    @Test
    void theContextIsRetainedOnceAndCurrentOnceAThread() throws InterruptedException {
        assertEquals(
                List.of("deviceGet", "devicePrimaryCtxRetain", "ctxSetCurrent", "streamCreate", "memHostAlloc"),
                planned.calledSince());
        driver.synchronize(DEFAULT_STREAM);
        Thread other = new Thread(() -> {
            driver.synchronize(DEFAULT_STREAM);
            driver.synchronize(DEFAULT_STREAM);
        });
        other.start();
        other.join();
        assertEquals(
                List.of("streamSynchronize", "ctxSetCurrent", "streamSynchronize", "streamSynchronize"),
                planned.calledSince());
    }

    @Test
    void aLaunchHandsOverTheParametersInOneBuffer() {
        CudaKernel kernel = kernel("scale");
        planned.calledSince();
        driver.launch(
                kernel,
                Dim3.of(2),
                Dim3.of(64),
                0,
                DEFAULT_STREAM,
                new ParameterBlock().value(3L).value(9));
        assertEquals(List.of("launchKernel"), planned.calledSince());
        assertEquals(PlannedDriver.PINNED, ((HostPointer) planned.lastParameters()).address());
        int values = LaunchBuffer.BYTES - ParameterBlock.MAX_BYTES;
        assertEquals(3, planned.launchMemory().getLong(values));
        assertEquals(9, planned.launchMemory().getInt(values + 8));
    }

    @Test
    void muchSharedMemoryIsAskedForOnce() {
        CudaKernel kernel = kernel("scale");
        planned.calledSince();
        for (int i = 0; i < 2; i++) {
            driver.launch(kernel, Dim3.of(1), Dim3.of(1), 100_000, DEFAULT_STREAM, new ParameterBlock());
        }
        assertEquals(List.of("funcSetAttribute", "launchKernel", "launchKernel"), planned.calledSince());
    }

    @Test
    void aRefusedLaunchNamesTheKernel() {
        CudaKernel kernel = kernel("scale");
        planned.failing("launchKernel", CUresult.CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES);
        refuses(
                CudaError.LAUNCH_OUT_OF_RESOURCES,
                "cuLaunchKernel of kernel scale: CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES (701)\n"
                        + "with a grid of (1, 1, 1) and blocks of (32, 1, 1), 0 bytes of shared memory besides the"
                        + " kernel's own; " + kernel.attributes(),
                () -> launch(kernel));
    }

    @Test
    void aFaultThatComesLateNamesTheKernelsBeforeIt() {
        launch(kernel("add"));
        driver.synchronize(DEFAULT_STREAM);
        launch(kernel("scale"));
        launch(kernel("add"));
        planned.failing("streamSynchronize", CUresult.CUDA_ERROR_ILLEGAL_ADDRESS);
        refuses(
                CudaError.ILLEGAL_ADDRESS,
                "cuStreamSynchronize: CUDA_ERROR_ILLEGAL_ADDRESS (700)\nas planned\n"
                        + "A device reports what a kernel does wrong at a later call: cuStreamSynchronize itself need"
                        + " not be at fault. Launched before it, the last one first: add, scale.\n"
                        + "-Dtorchwright.cuda.blocking=true waits for each kernel and names the one that fails.\n"
                        + "The device takes no more calls of this program.",
                () -> driver.synchronize(DEFAULT_STREAM));
    }

    @Test
    void aLaunchThatWaitsNamesItsKernel() {
        System.setProperty(JCudaDriver.BLOCKING, "true");
        try (JCudaDriver waiting = planned.open()) {
            CudaKernel kernel = waiting.load("kernels.ptx", PTX).kernel("scale");
            planned.failing("streamSynchronize", CUresult.CUDA_ERROR_ASSERT);
            refuses(
                    CudaError.ASSERT,
                    "cuLaunchKernel of kernel scale: CUDA_ERROR_ASSERT (710)\nas planned",
                    () -> waiting.launch(kernel, Dim3.of(1), Dim3.of(1), 0, DEFAULT_STREAM, new ParameterBlock()));
        } finally {
            System.clearProperty(JCudaDriver.BLOCKING);
        }
    }

    @Test
    void fullMemoryTellsWhatIsFree() {
        planned.failing("memAlloc", CUresult.CUDA_ERROR_OUT_OF_MEMORY);
        refuses(
                CudaError.OUT_OF_MEMORY,
                "cuMemAlloc: CUDA_ERROR_OUT_OF_MEMORY (2)\n"
                        + "asked for 5000 bytes, but of 8589934592 only 4096 are free",
                () -> driver.allocate(5000));
    }

    @Test
    void ptxThatIsRefusedComesWithTheAssemblersWords() {
        planned.failing("moduleLoadData", CUresult.CUDA_ERROR_INVALID_PTX);
        refuses(
                CudaError.INVALID_PTX,
                "cuModuleLoadData: CUDA_ERROR_INVALID_PTX (218)\nkernels.ptx: ptxas application ptx input, line 7",
                () -> driver.load("kernels.ptx", PTX));
    }

    @Test
    void aModuleSaysWhatItHas() {
        CudaModule module = driver.load("kernels.ptx", PTX);
        planned.failing("moduleGetFunction", CUresult.CUDA_ERROR_NOT_FOUND)
                .failing("moduleGetGlobal", CUresult.CUDA_ERROR_NOT_FOUND);
        refuses(CudaError.NOT_FOUND, """
                cuModuleGetFunction: CUDA_ERROR_NOT_FOUND (500)
                the module has no kernel missing; it has [add, scale]
                Declare it extern "C", so that the compiler keeps its name.\
                """, () -> module.kernel("missing"));
        refuses(
                CudaError.NOT_FOUND,
                "cuModuleGetGlobal: CUDA_ERROR_NOT_FOUND (500)\nthe module has no variable missing; it has [table]",
                () -> module.variable("missing"));
    }

    @Test
    void anUnloadedModuleIsRefused() {
        CudaModule module = driver.load("kernels.ptx", PTX);
        CudaKernel kernel = module.kernel("add");
        module.unload();
        refuses(
                CudaError.INVALID_HANDLE,
                "cuLaunchKernel: CUDA_ERROR_INVALID_HANDLE (400)\nadd is of no module that is loaded here",
                () -> launch(kernel));
    }

    @Test
    void buffersOfTheHeapGoThroughPinnedMemoryInPieces() {
        planned.calledSince();
        driver.copyToDevice(512, ByteBuffer.allocate((1 << 20) + 1), DEFAULT_STREAM);
        assertEquals(
                List.of("memHostAlloc", "memcpyHtoDAsync", "streamSynchronize", "memcpyHtoDAsync", "streamSynchronize"),
                planned.calledSince());
        driver.copyToHost(ByteBuffer.allocateDirect(16), 512, DEFAULT_STREAM);
        assertEquals(List.of("memcpyDtoHAsync", "streamSynchronize"), planned.calledSince());
        assertThrows(
                IllegalArgumentException.class,
                () -> driver.copyToDeviceAsync(512, ByteBuffer.allocate(16), DEFAULT_STREAM));
    }

    @Test
    void aCaptureTakesWorkAndRefusesWaiting() {
        CudaKernel kernel = kernel("add");
        driver.beginCapture(DEFAULT_STREAM);
        assertTrue(driver.isCapturing(DEFAULT_STREAM));
        planned.calledSince();
        launch(kernel);
        driver.fill(512, (byte) 0, 16, DEFAULT_STREAM);
        driver.copyOnDevice(512, 1024, 16, DEFAULT_STREAM);
        for (Executable waiting : List.<Executable>of(
                () -> driver.synchronize(DEFAULT_STREAM),
                () -> driver.copyToHost(ByteBuffer.allocate(4), 512, DEFAULT_STREAM),
                () -> driver.copyToDevice(512, ByteBuffer.allocate(4), DEFAULT_STREAM),
                () -> driver.record(driver.createEvent(), DEFAULT_STREAM))) {
            CudaException refused = assertThrows(CudaException.class, waiting);
            assertEquals(CudaError.STREAM_CAPTURE_UNSUPPORTED, refused.error());
        }
        long graph = driver.endCapture(DEFAULT_STREAM);
        driver.launchGraph(graph, DEFAULT_STREAM);
        driver.destroyGraph(graph);
        assertFalse(driver.isCapturing(DEFAULT_STREAM));
        assertEquals(
                List.of(
                        "launchKernel",
                        "memsetD8Async",
                        "memcpyDtoDAsync",
                        "eventCreate",
                        "streamEndCapture",
                        "graphLaunch",
                        "graphExecDestroy"),
                planned.calledSince());
        refuses(
                CudaError.INVALID_HANDLE,
                "cuGraphLaunch: CUDA_ERROR_INVALID_HANDLE (400)\n1 is no graph",
                () -> driver.launchGraph(graph, DEFAULT_STREAM));
    }

    @Test
    void aClosedDriverIsRefusedAndClosedOnce() {
        driver.createStream();
        driver.createEvent();
        planned.calledSince();
        driver.close();
        driver.close();
        assertEquals(
                List.of("eventDestroy", "streamDestroy", "streamDestroy", "memFreeHost", "devicePrimaryCtxRelease"),
                planned.calledSince());
        refuses(
                CudaError.NOT_INITIALIZED,
                "cuMemAlloc: CUDA_ERROR_NOT_INITIALIZED (3)\nthe device was closed",
                () -> driver.allocate(1));
    }
}
