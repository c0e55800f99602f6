package torchwright.cuda.launch;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import torchwright.cuda.CudaDevices;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.DeviceProperties;
import torchwright.cuda.memory.CachingAllocator;
import torchwright.cuda.memory.CudaScratch;
import torchwright.cuda.memory.CudaStorage;
import torchwright.cuda.memory.PinnedStaging;
import torchwright.tensor.Device;
import torchwright.tensor.Layout;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/**
 * A CUDA device in use: its driver, its memory, its kernels and the stream in which all of them run. There is one a
 * device, opened at the first use and closed when the program ends.
 */
public final class CudaContext {
    private static final Map<Integer, CudaContext> OPEN = new ConcurrentHashMap<>();

    private final Device device;
    private final CudaDriver opened;
    private final DeviceProperties properties;
    private final CachingAllocator memory;
    private final KernelLibrary library;
    private final PinnedStaging staging;
    private final DeviceErrors errors;
    private final long stream = CudaDriver.DEFAULT_STREAM;
    // A launch that a thread can use; it is away while a kernel gathers its parameters.
    private final ThreadLocal<Launch> idle = ThreadLocal.withInitial(() -> new Launch(this));
    private volatile CudaDriver driver;

    private CudaContext(Device device, CudaDriver driver) {
        this.device = device;
        this.opened = driver;
        this.driver = driver;
        this.properties = driver.properties();
        this.memory = new CachingAllocator(this::driver, device);
        this.library = new KernelLibrary(this::driver);
        this.staging = new PinnedStaging(this::driver, stream);
        this.errors = new DeviceErrors(this::driver, stream);
        Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "close " + device));
    }

    /**
     * {@return the context of a device, opened if this is its first use}
     *
     * @param device a CUDA device
     * @throws IllegalStateException          if there is no such device; the message says why
     * @throws torchwright.cuda.CudaException if it cannot be opened
     */
    public static CudaContext of(Device device) {
        CudaContext open = OPEN.get(device.index());
        return open != null
                ? open
                : OPEN.computeIfAbsent(
                        device.index(),
                        index -> new CudaContext(device, CudaDevices.ofSystem().open(index)));
    }

    /** {@return which device it is} */
    public Device device() {
        return device;
    }

    /** {@return the driver through which everything goes} */
    public CudaDriver driver() {
        return driver;
    }

    /**
     * Puts another driver between this context and its own, until the handle is removed: to count calls, or to look at
     * them.
     *
     * @param around makes it of the present driver, to which it must hand on all calls
     * @return the handle that takes it away again
     */
    public RemovableHandle observe(UnaryOperator<CudaDriver> around) {
        CudaDriver before = driver;
        driver = around.apply(before);
        return () -> driver = before;
    }

    /** {@return what the device is} */
    public DeviceProperties properties() {
        return properties;
    }

    /** {@return who lends its memory} */
    public CachingAllocator memory() {
        return memory;
    }

    /** {@return the stream in which all kernels and copies run} */
    public long stream() {
        return stream;
    }

    /** {@return its kernels} */
    public KernelLibrary library() {
        return library;
    }

    /** {@return what kernels found wrong with their data} */
    public DeviceErrors errors() {
        return errors;
    }

    /**
     * {@return a launch without parameters yet}
     *
     * @param module the name of the kernel's source, without .cu
     * @param kernel its name in the source
     */
    public Launch launch(String module, String kernel) {
        Launch launch = idle.get();
        if (launch == null) {
            launch = new Launch(this);
        } else {
            idle.set(null);
        }
        return launch.of(library.kernel(module, kernel));
    }

    void giveBack(Launch launch) {
        idle.set(launch);
    }

    /**
     * {@return memory for a few launches, to be closed after them}
     *
     * @param bytes how much; its content is undefined
     */
    public CudaScratch scratch(long bytes) {
        return memory.scratch(bytes);
    }

    /**
     * {@return the address of a tensor's first element}
     *
     * @param tensor a tensor of a CUDA device
     * @throws IllegalArgumentException if it is elsewhere
     */
    public static long address(Tensor tensor) {
        if (tensor.storage() instanceof CudaStorage storage) {
            return storage.address()
                    + (long) tensor.layout().offset() * tensor.dtype().itemSize();
        }
        throw new IllegalArgumentException("a kernel can reach tensors of its device only, but got one on "
                + tensor.device() + " of shape " + tensor.shape().brackets()
                + "\nAsk CudaContext.onDevice for a number that may be on the CPU.");
    }

    /**
     * {@return a tensor's values on this device: the tensor itself if it is here, else a copy of its single element}
     *
     * @param tensor a tensor of this device, or one of a single element on the CPU
     */
    public Tensor onDevice(Tensor tensor) {
        if (tensor.device().equals(device)) {
            return tensor;
        }
        Tensor copy = Tensor.empty(Shape.SCALAR, tensor.dtype(), device);
        // As a parameter of a kernel, not as a copy: that would not be part of a captured graph.
        long bits =
                ElementBits.of((CpuStorage) tensor.storage(), tensor.layout().offset());
        fill(copy, bits);
        return tensor.rank() == 0 ? copy : copy.seenThrough(Layout.contiguous(tensor.shape()));
    }

    /**
     * Writes the same bits into every element.
     *
     * @param target a tensor of this device, of any layout
     * @param bits   of one element, as {@link ElementBits} gives them
     */
    public void fill(Tensor target, long bits) {
        BitFill.run(this, target, bits);
    }

    /**
     * Copies from main memory to the device.
     *
     * @param source      contiguous, on the CPU
     * @param destination contiguous, on this device, of the same shape and dtype
     */
    public void upload(Tensor source, Tensor destination) {
        try {
            staging.toDevice((CpuStorage) source.storage(), source.layout().offset(), address(destination), (int)
                    source.numel());
        } finally {
            // Until here, nobody else may get its memory.
            Reference.reachabilityFence(destination);
        }
    }

    /**
     * Copies from the device to main memory, once all kernels before are done.
     *
     * @param source      contiguous, on this device
     * @param destination contiguous, on the CPU, of the same shape and dtype
     * @throws RuntimeException what a kernel found wrong with its data, see {@link DeviceErrors}
     */
    public void download(Tensor source, Tensor destination) {
        try {
            staging.toHost(
                    address(source),
                    (CpuStorage) destination.storage(),
                    destination.layout().offset(),
                    (int) source.numel());
        } finally {
            Reference.reachabilityFence(source);
        }
        errors.check();
    }

    /**
     * Reads memory of the device, once all kernels before are done.
     *
     * @param address     where to begin
     * @param destination filled from its position to its limit, which stay
     * @throws RuntimeException what a kernel found wrong with its data, see {@link DeviceErrors}
     */
    public void read(long address, ByteBuffer destination) {
        driver().copyToHost(destination, address, stream);
        errors.check();
    }

    /**
     * Waits until the device has done all that it was asked for.
     *
     * @throws RuntimeException what a kernel found wrong with its data, see {@link DeviceErrors}
     */
    public void synchronize() {
        driver().synchronize(stream);
        errors.check();
    }
}
