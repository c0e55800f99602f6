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
 * <p>Whatever is put into a stream is done before the call returns, so that all streams are in order with each other.
 */
public final class EmulatedDriver implements CudaDriver {
    private static final int MAX_SHARED = 227 * 1024;

    private final EmulatorOptions options;
    private final GlobalMemory memory;
    private final Timeline timeline = new Timeline();
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
        requireStream("cuMemcpyHtoD", stream);
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
        requireStream("cuMemcpyDtoH", stream);
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
        if (bytes == 0) {
            return;
        }
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
        if (bytes == 0) {
            return;
        }
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
        timeline.destroyStream(stream);
    }

    @Override
    public void synchronize(long stream) {
        requireStream("cuStreamSynchronize", stream);
    }

    @Override
    public long createEvent() {
        requireOpen("cuEventCreate");
        return timeline.createEvent();
    }

    @Override
    public void record(long event, long stream) {
        requireStream("cuEventRecord", stream);
        timeline.record(event);
    }

    @Override
    public void await(long stream, long event) {
        requireStream("cuStreamWaitEvent", stream);
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
        requireResources(program, grid, block, sharedBytes);
        ByteBuffer bytes = parameters.bytes();
        if (bytes.remaining() != program.parameterBytes()) {
            throw new CudaException(
                    "cuLaunchKernel",
                    CudaError.INVALID_VALUE,
                    program.kernel(),
                    "",
                    "the kernel takes " + program.parameterBytes() + " bytes of parameters, but got "
                            + bytes.remaining() + "\nGive each parameter in order, with the type that it has there.",
                    null);
        }
        Allocation values = new Allocation(GlobalMemory.PARAM_WINDOW, bytes.remaining(), "", true);
        bytes.get(values.data());
        Launch launch =
                new Launch(program, grid, block, program.sharedBytes() + sharedBytes, values, memory, options, output);
        Counters counters = Executor.run(launch);
        profile = counters == null
                ? null
                : new Profile(
                        launch,
                        counters,
                        Occupancy.of((int) block.count(), program.estimatedRegisters(), launch.sharedBytes()));
    }

    private static void requireResources(Program program, Dim3 grid, Dim3 block, int sharedBytes) {
        String problem = "";
        if (block.count() > program.maxThreads() || block.z() > 64) {
            problem = "a block of this kernel has at most " + program.maxThreads() + " threads, but got " + block;
        } else if (grid.y() > 65535 || grid.z() > 65535 || grid.count() > Integer.MAX_VALUE) {
            problem = "a grid has at most (2147483647, 65535, 65535) blocks, but got " + grid;
        } else if (sharedBytes < 0 || sharedBytes > MAX_SHARED - program.sharedBytes()) {
            problem = "a block has at most " + MAX_SHARED + " bytes of shared memory, but got " + program.sharedBytes()
                    + " of the kernel and " + sharedBytes + " of the launch";
        }
        if (!problem.isEmpty()) {
            throw new CudaException(
                    "cuLaunchKernel", CudaError.LAUNCH_OUT_OF_RESOURCES, program.kernel(), "", problem, null);
        }
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

    @Override
    public void close() {
        open = false;
    }
}
