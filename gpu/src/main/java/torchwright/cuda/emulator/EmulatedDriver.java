package torchwright.cuda.emulator;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.CudaModule;
import torchwright.cuda.DeviceProperties;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;

/**
 * A device of pure Java: runs PTX as a GPU would, and finds faults that a GPU would not show, as {@link KernelFault}s.
 *
 * <p>Whatever is put into a stream is done before the call returns, so that all streams are in order with each other;
 * unless the stream captures: then it is done when the graph is launched.
 */
public final class EmulatedDriver implements CudaDriver {
    private final EmulatorOptions options;
    private final GlobalMemory memory;
    private final Timeline timeline = new Timeline();
    private final Recorder recorder = new Recorder();
    private volatile PrintStream output = System.out;
    private volatile Profile profile;
    private volatile boolean open = true;

    /** A device with the default options. */
    public EmulatedDriver() {
        this(EmulatorOptions.defaults());
    }

    /**
     * A device.
     *
     * @param options how it runs kernels
     */
    public EmulatedDriver(EmulatorOptions options) {
        this.options = options;
        this.memory = new GlobalMemory(options.memory(), options.checkUninitialised());
    }

    /**
     * Chooses where {@code printf} of kernels goes.
     *
     * @param stream instead of the standard output
     */
    public void printTo(PrintStream stream) {
        output = stream;
    }

    /** {@return what the last launch did; empty unless the options say that launches are counted} */
    public Optional<Profile> lastProfile() {
        return Optional.ofNullable(profile);
    }

    @Override
    public String kind() {
        return "emulator";
    }

    @Override
    public DeviceProperties properties() {
        return properties(options);
    }

    static DeviceProperties properties(EmulatorOptions options) {
        return new DeviceProperties("Torchwright PTX emulator", 9, 0, options.memory(), 1, 48 * 1024, 65536, 32);
    }

    @Override
    public long allocate(long bytes) {
        requireOpen("cuMemAlloc");
        return memory.allocate(bytes, "", false);
    }

    @Override
    public void free(long address) {
        requireOpen("cuMemFree");
        memory.free(address);
    }

    @Override
    public void lend(long address, long bytes) {
        Allocation allocation = memory.forHost("lend", address, bytes);
        if (options.checkUninitialised()) {
            allocation.lend((int) (address - allocation.base()), (int) bytes);
        }
    }

    @Override
    public void takeBack(long address, long bytes) {
        Allocation allocation = memory.forHost("takeBack", address, bytes);
        if (options.checkUninitialised()) {
            allocation.takeBack((int) (address - allocation.base()), (int) bytes);
        }
    }

    @Override
    public long freeMemory() {
        return memory.free();
    }

    @Override
    public void copyToDevice(long destination, ByteBuffer source, long stream) {
        requireIdle("cuMemcpyHtoD", stream);
        int bytes = source.remaining();
        if (bytes == 0) {
            return;
        }
        Allocation to = memory.forHost("cuMemcpyHtoD", destination, bytes);
        int at = (int) (destination - to.base());
        source.get(source.position(), to.data(), at, bytes);
        to.markWritten(at, bytes);
    }

    @Override
    public void copyToHost(ByteBuffer destination, long source, long stream) {
        requireIdle("cuMemcpyDtoH", stream);
        int bytes = destination.remaining();
        if (bytes > 0) {
            Allocation from = memory.forHost("cuMemcpyDtoH", source, bytes);
            destination.put(destination.position(), from.data(), (int) (source - from.base()), bytes);
        }
    }

    @Override
    public void copyToDeviceAsync(long destination, ByteBuffer source, long stream) {
        copyToDevice(destination, source, stream);
    }

    @Override
    public void copyToHostAsync(ByteBuffer destination, long source, long stream) {
        copyToHost(destination, source, stream);
    }

    @Override
    public void copyOnDevice(long destination, long source, long bytes, long stream) {
        requireStream("cuMemcpyDtoD", stream);
        if (bytes > 0) {
            recorder.runOrRecord(stream, () -> copyNow(destination, source, bytes));
        }
    }

    private void copyNow(long destination, long source, long bytes) {
        Allocation from = memory.forHost("cuMemcpyDtoD", source, bytes);
        Allocation to = memory.forHost("cuMemcpyDtoD", destination, bytes);
        int fromAt = (int) (source - from.base());
        int toAt = (int) (destination - to.base());
        System.arraycopy(from.data(), fromAt, to.data(), toAt, (int) bytes);
        to.copyNotes(toAt, from, fromAt, (int) bytes);
    }

    @Override
    public void fill(long address, byte value, long bytes, long stream) {
        requireStream("cuMemsetD8", stream);
        if (bytes > 0) {
            recorder.runOrRecord(stream, () -> fillNow(address, value, bytes));
        }
    }

    private void fillNow(long address, byte value, long bytes) {
        Allocation to = memory.forHost("cuMemsetD8", address, bytes);
        int at = (int) (address - to.base());
        Arrays.fill(to.data(), at, at + (int) bytes, value);
        to.markWritten(at, (int) bytes);
    }

    @Override
    public ByteBuffer allocatePinned(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public void freePinned(ByteBuffer buffer) {
        // The garbage collector does.
    }

    @Override
    public long createStream() {
        requireOpen("cuStreamCreate");
        return timeline.createStream();
    }

    @Override
    public void destroyStream(long stream) {
        recorder.requireNone("cuStreamDestroy", stream);
        timeline.destroyStream(stream);
    }

    @Override
    public void synchronize(long stream) {
        requireIdle("cuStreamSynchronize", stream);
    }

    @Override
    public long createEvent() {
        requireOpen("cuEventCreate");
        return timeline.createEvent();
    }

    @Override
    public void record(long event, long stream) {
        requireIdle("cuEventRecord", stream);
        timeline.record(event);
    }

    @Override
    public void await(long stream, long event) {
        requireIdle("cuStreamWaitEvent", stream);
        timeline.requireEvent("cuStreamWaitEvent", event);
    }

    @Override
    public float elapsed(long start, long end) {
        return timeline.elapsed(start, end);
    }

    @Override
    public void destroyEvent(long event) {
        timeline.destroyEvent(event);
    }

    @Override
    public CudaModule load(String name, String ptx) {
        requireOpen("cuModuleLoadData");
        try {
            return new EmulatedModule(PtxParser.parse(name, ptx), memory);
        } catch (PtxException e) {
            throw new CudaException("cuModuleLoadData", CudaError.INVALID_PTX, "", "", e.getMessage(), e);
        }
    }

    @Override
    public void launch(
            CudaKernel kernel, Dim3 grid, Dim3 block, int sharedBytes, long stream, ParameterBlock parameters) {
        requireStream("cuLaunchKernel", stream);
        if (!(kernel instanceof EmulatedKernel emulated) || !emulated.module().isLoaded()) {
            throw new CudaException(
                    "cuLaunchKernel", CudaError.INVALID_HANDLE, kernel.name() + " is of no module that is loaded here");
        }
        Program program = emulated.program();
        ByteBuffer bytes = parameters.bytes();
        LaunchLimits.check(program, grid, block, sharedBytes, bytes.remaining());
        Allocation values = new Allocation(GlobalMemory.PARAM_WINDOW, bytes.remaining(), "", true);
        bytes.get(values.data());
        Launch launch =
                new Launch(program, grid, block, program.sharedBytes() + sharedBytes, values, memory, options, output);
        recorder.runOrRecord(stream, () -> runNow(launch));
    }

    private void runNow(Launch launch) {
        Program program = launch.program();
        Counters counters = Executor.run(launch);
        profile = counters == null
                ? null
                : new Profile(
                        launch,
                        counters,
                        Occupancy.of((int) launch.block().count(), program.estimatedRegisters(), launch.sharedBytes()));
    }

    private void requireOpen(String call) {
        if (!open) {
            throw new CudaException(call, CudaError.NOT_INITIALIZED, "the device was closed");
        }
    }

    private void requireStream(String call, long stream) {
        requireOpen(call);
        timeline.requireStream(call, stream);
    }

    private void requireIdle(String call, long stream) {
        requireStream(call, stream);
        recorder.requireNone(call, stream);
    }

    @Override
    public void beginCapture(long stream) {
        requireStream("cuStreamBeginCapture", stream);
        recorder.begin(stream);
    }

    @Override
    public long endCapture(long stream) {
        requireStream("cuStreamEndCapture", stream);
        return recorder.end(stream);
    }

    @Override
    public boolean isCapturing(long stream) {
        return recorder.isCapturing(stream);
    }

    @Override
    public void launchGraph(long graph, long stream) {
        requireStream("cuGraphLaunch", stream);
        recorder.replay(graph, stream);
    }

    @Override
    public void destroyGraph(long graph) {
        requireOpen("cuGraphExecDestroy");
        recorder.destroy(graph);
    }

    @Override
    public void close() {
        open = false;
    }
}
