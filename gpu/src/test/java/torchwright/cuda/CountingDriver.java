package torchwright.cuda;

import java.nio.ByteBuffer;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.Device;
import torchwright.tensor.RemovableHandle;

/** Hands all calls on, and counts those for which a program waits. */
public final class CountingDriver implements CudaDriver {
    private final CudaDriver driver;
    private int waits;
    private int copiesToHost;
    private int copiesToDevice;
    private int launches;

    public CountingDriver(CudaDriver driver) {
        this.driver = driver;
    }

    /** {@return what the first device was asked for while something ran} */
    public static CountingDriver during(Runnable action) {
        CudaContext context = CudaContext.of(Device.cuda());
        CountingDriver counting = new CountingDriver(context.driver());
        RemovableHandle handle = context.observe(driver -> counting);
        try {
            action.run();
        } finally {
            handle.remove();
        }
        return counting;
    }

    /** {@return how often the program waited for a stream or an event} */
    public int waits() {
        return waits;
    }

    public int copiesToHost() {
        return copiesToHost;
    }

    public int copiesToDevice() {
        return copiesToDevice;
    }

    public int launches() {
        return launches;
    }

    @Override
    public String kind() {
        return driver.kind();
    }

    @Override
    public DeviceProperties properties() {
        return driver.properties();
    }

    @Override
    public long allocate(long bytes) {
        return driver.allocate(bytes);
    }

    @Override
    public void free(long address) {
        driver.free(address);
    }

    @Override
    public void lend(long address, long bytes) {
        driver.lend(address, bytes);
    }

    @Override
    public void takeBack(long address, long bytes) {
        driver.takeBack(address, bytes);
    }

    @Override
    public long freeMemory() {
        return driver.freeMemory();
    }

    @Override
    public void copyToDevice(long destination, ByteBuffer source, long stream) {
        copiesToDevice++;
        driver.copyToDevice(destination, source, stream);
    }

    @Override
    public void copyToHost(ByteBuffer destination, long source, long stream) {
        waits++;
        copiesToHost++;
        driver.copyToHost(destination, source, stream);
    }

    @Override
    public void copyToDeviceAsync(long destination, ByteBuffer source, long stream) {
        copiesToDevice++;
        driver.copyToDeviceAsync(destination, source, stream);
    }

    @Override
    public void copyToHostAsync(ByteBuffer destination, long source, long stream) {
        copiesToHost++;
        driver.copyToHostAsync(destination, source, stream);
    }

    @Override
    public void copyOnDevice(long destination, long source, long bytes, long stream) {
        driver.copyOnDevice(destination, source, bytes, stream);
    }

    @Override
    public void fill(long address, byte value, long bytes, long stream) {
        driver.fill(address, value, bytes, stream);
    }

    @Override
    public ByteBuffer allocatePinned(int bytes) {
        return driver.allocatePinned(bytes);
    }

    @Override
    public void freePinned(ByteBuffer buffer) {
        driver.freePinned(buffer);
    }

    @Override
    public long createStream() {
        return driver.createStream();
    }

    @Override
    public void destroyStream(long stream) {
        driver.destroyStream(stream);
    }

    @Override
    public void synchronize(long stream) {
        waits++;
        driver.synchronize(stream);
    }

    @Override
    public long createEvent() {
        return driver.createEvent();
    }

    @Override
    public void record(long event, long stream) {
        driver.record(event, stream);
    }

    @Override
    public void await(long stream, long event) {
        driver.await(stream, event);
    }

    @Override
    public void awaitOnHost(long event) {
        waits++;
        driver.awaitOnHost(event);
    }

    @Override
    public float elapsed(long start, long end) {
        waits++;
        return driver.elapsed(start, end);
    }

    @Override
    public void destroyEvent(long event) {
        driver.destroyEvent(event);
    }

    @Override
    public CudaModule load(String name, String ptx) {
        return driver.load(name, ptx);
    }

    @Override
    public void launch(
            CudaKernel kernel, Dim3 grid, Dim3 block, int sharedBytes, long stream, ParameterBlock parameters) {
        launches++;
        driver.launch(kernel, grid, block, sharedBytes, stream, parameters);
    }

    @Override
    public void beginCapture(long stream) {
        driver.beginCapture(stream);
    }

    @Override
    public long endCapture(long stream) {
        return driver.endCapture(stream);
    }

    @Override
    public boolean isCapturing(long stream) {
        return driver.isCapturing(stream);
    }

    @Override
    public void launchGraph(long graph, long stream) {
        driver.launchGraph(graph, stream);
    }

    @Override
    public void destroyGraph(long graph) {
        driver.destroyGraph(graph);
    }

    @Override
    public void close() {
        driver.close();
    }
}
