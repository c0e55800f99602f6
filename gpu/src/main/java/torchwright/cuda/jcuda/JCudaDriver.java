package torchwright.cuda.jcuda;

import java.nio.ByteBuffer;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.CudaModule;
import torchwright.cuda.DeviceProperties;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;

/**
 * A GPU, through NVIDIA's driver. {@link JCudaPlatform} opens it.
 *
 * <p>A launch returns before its kernel has run, so that what a kernel does wrong comes to light at a later call, whose
 * exception names the kernels launched before it. With {@code -Dtorchwright.cuda.blocking=true} each launch waits for
 * its kernel and throws itself, as {@code CUDA_LAUNCH_BLOCKING=1} does for PyTorch. After such a fault the device takes
 * no more calls of the program.
 */
public final class JCudaDriver implements CudaDriver {
    /** The name of the system property that lets each launch wait for its kernel. */
    public static final String BLOCKING = "torchwright.cuda.blocking";

    private final DriverCalls calls;
    private final DeviceProperties properties;
    private final RecentLaunches launches = new RecentLaunches();
    private final Results results;
    private final PrimaryContext context;
    private final Streams streams;
    private final Events events;
    private final HostCopies copies;
    private final KernelLauncher launcher;
    private final boolean blocking = Boolean.getBoolean(BLOCKING);
    private volatile boolean open = true;

    JCudaDriver(DriverCalls calls, int ordinal, DeviceProperties properties) {
        this.calls = calls;
        this.properties = properties;
        this.results = new Results(calls, launches);
        this.context = new PrimaryContext(calls, results, ordinal);
        context.makeCurrent();
        this.streams = new Streams(calls, results);
        this.events = new Events(calls, results);
        this.copies = new HostCopies(calls, results);
        this.launcher = new KernelLauncher(calls, results, launches);
    }

    /** Readies this thread for calls; each method begins with it. */
    void use(String call) {
        if (!open) {
            throw new CudaException(call, CudaError.NOT_INITIALIZED, "the device was closed");
        }
        context.makeCurrent();
    }

    @Override
    public String kind() {
        return "cuda";
    }

    @Override
    public DeviceProperties properties() {
        return properties;
    }

    @Override
    public long allocate(long bytes) {
        use("cuMemAlloc");
        long[] address = new long[1];
        int result = calls.memAlloc(address, bytes);
        if (result == CUresult.CUDA_ERROR_OUT_OF_MEMORY) {
            String detail = "asked for " + bytes + " bytes, but of " + properties.totalMemory() + " only "
                    + freeMemory() + " are free";
            throw results.failure("cuMemAlloc", result, "", detail);
        }
        results.check("cuMemAlloc", result);
        return address[0];
    }

    @Override
    public void free(long address) {
        use("cuMemFree");
        results.check("cuMemFree", calls.memFree(address));
    }

    @Override
    public long freeMemory() {
        use("cuMemGetInfo");
        long[] free = new long[1];
        results.check("cuMemGetInfo", calls.memGetInfo(free, new long[1]));
        return free[0];
    }

    @Override
    public void copyToDevice(long destination, ByteBuffer source, long stream) {
        use("cuMemcpyHtoDAsync");
        CUstream after = streams.idle("cuMemcpyHtoDAsync", stream);
        if (source.hasRemaining()) {
            copies.toDevice(destination, source, after);
        }
    }

    @Override
    public void copyToHost(ByteBuffer destination, long source, long stream) {
        use("cuMemcpyDtoHAsync");
        CUstream after = streams.idle("cuMemcpyDtoHAsync", stream);
        if (destination.hasRemaining()) {
            copies.toHost(destination, source, after);
            launches.clear();
        }
    }

    @Override
    public void copyToDeviceAsync(long destination, ByteBuffer source, long stream) {
        use("cuMemcpyHtoDAsync");
        CUstream after = streams.idle("cuMemcpyHtoDAsync", stream);
        copies.beginToDevice(destination, source, after);
    }

    @Override
    public void copyToHostAsync(ByteBuffer destination, long source, long stream) {
        use("cuMemcpyDtoHAsync");
        CUstream after = streams.idle("cuMemcpyDtoHAsync", stream);
        copies.beginToHost(destination, source, after);
    }

    @Override
    public void copyOnDevice(long destination, long source, long bytes, long stream) {
        use("cuMemcpyDtoDAsync");
        CUstream after = streams.get("cuMemcpyDtoDAsync", stream);
        if (bytes > 0) {
            results.check("cuMemcpyDtoDAsync", calls.memcpyDtoDAsync(destination, source, bytes, after));
        }
    }

    @Override
    public void fill(long address, byte value, long bytes, long stream) {
        use("cuMemsetD8Async");
        CUstream after = streams.get("cuMemsetD8Async", stream);
        if (bytes > 0) {
            results.check("cuMemsetD8Async", calls.memsetD8Async(address, value, bytes, after));
        }
    }

    @Override
    public ByteBuffer allocatePinned(int bytes) {
        use("cuMemHostAlloc");
        ByteBuffer[] buffer = new ByteBuffer[1];
        results.check("cuMemHostAlloc", calls.memHostAlloc(buffer, new long[1], bytes));
        return buffer[0];
    }

    @Override
    public void freePinned(ByteBuffer buffer) {
        use("cuMemFreeHost");
        results.check("cuMemFreeHost", calls.memFreeHost(buffer));
    }

    @Override
    public long createStream() {
        use("cuStreamCreate");
        return streams.create();
    }

    @Override
    public void destroyStream(long stream) {
        use("cuStreamDestroy");
        streams.destroy(stream);
    }

    @Override
    public void synchronize(long stream) {
        use("cuStreamSynchronize");
        results.check("cuStreamSynchronize", calls.streamSynchronize(streams.idle("cuStreamSynchronize", stream)));
        launches.clear();
    }

    @Override
    public long createEvent() {
        use("cuEventCreate");
        return events.create();
    }

    @Override
    public void record(long event, long stream) {
        use("cuEventRecord");
        events.record(event, streams.idle("cuEventRecord", stream));
    }

    @Override
    public void await(long stream, long event) {
        use("cuStreamWaitEvent");
        events.await(streams.idle("cuStreamWaitEvent", stream), event);
    }

    @Override
    public float elapsed(long start, long end) {
        use("cuEventElapsedTime");
        return events.elapsed(start, end);
    }

    @Override
    public void awaitOnHost(long event) {
        use("cuEventSynchronize");
        events.awaitOnHost(event);
    }

    @Override
    public void destroyEvent(long event) {
        use("cuEventDestroy");
        events.destroy(event);
    }

    @Override
    public CudaModule load(String name, String ptx) {
        use("cuModuleLoadData");
        return new JCudaModule(this, calls, results, name, ptx);
    }

    @Override
    public void launch(
            CudaKernel kernel, Dim3 grid, Dim3 block, int sharedBytes, long stream, ParameterBlock parameters) {
        use("cuLaunchKernel");
        CUstream after = streams.get("cuLaunchKernel", stream);
        if (!(kernel instanceof JCudaKernel ours) || !ours.module().isLoadedBy(this)) {
            throw new CudaException(
                    "cuLaunchKernel", CudaError.INVALID_HANDLE, kernel.name() + " is of no module that is loaded here");
        }
        boolean wait = blocking && !streams.isCapturing(stream);
        launcher.launch(ours, grid, block, sharedBytes, after, parameters, wait);
    }

    @Override
    public void beginCapture(long stream) {
        use("cuStreamBeginCapture");
        streams.beginCapture(stream);
    }

    @Override
    public long endCapture(long stream) {
        use("cuStreamEndCapture");
        return streams.endCapture(stream);
    }

    @Override
    public boolean isCapturing(long stream) {
        return streams.isCapturing(stream);
    }

    @Override
    public void launchGraph(long graph, long stream) {
        use("cuGraphLaunch");
        streams.launchGraph(graph, stream);
        launches.add("of graph " + graph);
    }

    @Override
    public void destroyGraph(long graph) {
        use("cuGraphExecDestroy");
        streams.destroyGraph(graph);
    }

    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        use("cuDevicePrimaryCtxRelease");
        open = false;
        // What fails from here on, after a fault for one, goes with the context.
        events.close();
        streams.close();
        copies.close();
        launcher.close();
        context.release();
    }
}
