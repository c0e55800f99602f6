package torchwright.cuda.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.CudaModule;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;

/** An emulated device with short names for what tests do: arrays there and back, kernels of the resources. */
final class TestDevice {
    private final EmulatedDriver driver;
    private final Map<String, CudaModule> modules = new HashMap<>();

    TestDevice() {
        this(EmulatorOptions.defaults());
    }

    TestDevice(EmulatorOptions options) {
        driver = new EmulatedDriver(options);
    }

    EmulatedDriver driver() {
        return driver;
    }

    static String resource(String name) {
        try (InputStream in = TestDevice.class.getResourceAsStream("/torchwright/cuda/kernels/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CudaModule module(String file) {
        return modules.computeIfAbsent(file, name -> driver.load(name + ".ptx", resource(name + ".ptx")));
    }

    CudaKernel kernel(String file, String name) {
        return module(file).kernel(name);
    }

    void launch(String file, String name, Dim3 grid, Dim3 block, ParameterBlock parameters) {
        launch(file, name, grid, block, 0, parameters);
    }

    void launch(String file, String name, Dim3 grid, Dim3 block, int sharedBytes, ParameterBlock parameters) {
        driver.launch(kernel(file, name), grid, block, sharedBytes, CudaDriver.DEFAULT_STREAM, parameters);
    }

    static ParameterBlock with() {
        return new ParameterBlock();
    }

    long bytes(int count) {
        return driver.allocate(count);
    }

    long put(float... values) {
        ByteBuffer buffer = buffer(4 * values.length);
        buffer.asFloatBuffer().put(values);
        return put(buffer);
    }

    long put(double... values) {
        ByteBuffer buffer = buffer(8 * values.length);
        buffer.asDoubleBuffer().put(values);
        return put(buffer);
    }

    long put(int... values) {
        ByteBuffer buffer = buffer(4 * values.length);
        buffer.asIntBuffer().put(values);
        return put(buffer);
    }

    long put(long... values) {
        ByteBuffer buffer = buffer(8 * values.length);
        buffer.asLongBuffer().put(values);
        return put(buffer);
    }

    long put(short... values) {
        ByteBuffer buffer = buffer(2 * values.length);
        buffer.asShortBuffer().put(values);
        return put(buffer);
    }

    long put(byte... values) {
        return put(ByteBuffer.wrap(values));
    }

    private long put(ByteBuffer buffer) {
        long address = driver.allocate(buffer.remaining());
        driver.copyToDevice(address, buffer, CudaDriver.DEFAULT_STREAM);
        return address;
    }

    void write(long address, float... values) {
        ByteBuffer buffer = buffer(4 * values.length);
        buffer.asFloatBuffer().put(values);
        driver.copyToDevice(address, buffer, CudaDriver.DEFAULT_STREAM);
    }

    float[] floats(long address, int count) {
        float[] values = new float[count];
        get(address, 4 * count).asFloatBuffer().get(values);
        return values;
    }

    double[] doubles(long address, int count) {
        double[] values = new double[count];
        get(address, 8 * count).asDoubleBuffer().get(values);
        return values;
    }

    int[] ints(long address, int count) {
        int[] values = new int[count];
        get(address, 4 * count).asIntBuffer().get(values);
        return values;
    }

    long[] longs(long address, int count) {
        long[] values = new long[count];
        get(address, 8 * count).asLongBuffer().get(values);
        return values;
    }

    short[] shorts(long address, int count) {
        short[] values = new short[count];
        get(address, 2 * count).asShortBuffer().get(values);
        return values;
    }

    private ByteBuffer get(long address, int bytes) {
        ByteBuffer buffer = buffer(bytes);
        driver.copyToHost(buffer, address, CudaDriver.DEFAULT_STREAM);
        return buffer;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
