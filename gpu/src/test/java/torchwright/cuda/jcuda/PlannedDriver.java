package torchwright.cuda.jcuda;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jcuda.Pointer;
import jcuda.driver.CUdevice_attribute;
import torchwright.cuda.DeviceProperties;

/** A driver that does what a test plans: it answers each call with success, or as it was told, and writes it down. */
final class PlannedDriver {
    static final long PINNED = 0x7000_0000_0000L;
    static final DeviceProperties DEVICE =
            new DeviceProperties("Planned GPU", 9, 0, 1L << 33, 132, 48 * 1024, 65536, 32);

    private final List<String> log = new ArrayList<>();
    private final Map<String, Integer> results = new HashMap<>();
    private final Map<Integer, Integer> attributes = new HashMap<>(Map.of(
            CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, DEVICE.major(),
            CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, DEVICE.minor(),
            CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, DEVICE.multiprocessors(),
            CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK, DEVICE.sharedPerBlock(),
            CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_BLOCK, DEVICE.registersPerBlock(),
            CUdevice_attribute.CU_DEVICE_ATTRIBUTE_WARP_SIZE, DEVICE.warpSize()));
    private int version = 13000;
    private ByteBuffer launchMemory;
    private Pointer lastParameters;

    /** From now on the call fails. */
    PlannedDriver failing(String call, int result) {
        results.put(call, result);
        return this;
    }

    PlannedDriver ofVersion(int number) {
        version = number;
        return this;
    }

    PlannedDriver with(int attribute, int value) {
        attributes.put(attribute, value);
        return this;
    }

    DriverCalls calls() {
        return (DriverCalls) Proxy.newProxyInstance(
                DriverCalls.class.getClassLoader(), new Class<?>[] {DriverCalls.class}, this::answer);
    }

    JCudaDriver open() {
        return new JCudaDriver(calls(), 0, DEVICE);
    }

    /** {@return the names of the calls since this was asked last} */
    synchronized List<String> calledSince() {
        List<String> called = List.copyOf(log);
        log.clear();
        return called;
    }

    /** {@return the first pinned memory that was asked for: the driver's launch buffer} */
    ByteBuffer launchMemory() {
        return launchMemory;
    }

    Pointer lastParameters() {
        return lastParameters;
    }

    private synchronized Object answer(Object proxy, Method method, Object[] arguments) {
        String call = method.getName();
        log.add(call);
        switch (call) {
            case "driverGetVersion" -> ((int[]) arguments[0])[0] = version;
            case "deviceGetCount" -> ((int[]) arguments[0])[0] = 1;
            case "deviceGetName" -> {
                byte[] name = DEVICE.name().getBytes(StandardCharsets.UTF_8);
                System.arraycopy(name, 0, (byte[]) arguments[0], 0, name.length);
            }
            case "deviceTotalMem" -> ((long[]) arguments[0])[0] = DEVICE.totalMemory();
            case "deviceGetAttribute" -> ((int[]) arguments[0])[0] = attributes.get((Integer) arguments[1]);
            case "memGetInfo" -> ((long[]) arguments[0])[0] = 4096;
            case "memAlloc" -> ((long[]) arguments[0])[0] = 0x200;
            case "memHostAlloc" -> {
                ByteBuffer memory = ByteBuffer.allocateDirect(Math.toIntExact((long) arguments[2]));
                launchMemory = launchMemory == null ? memory : launchMemory;
                ((ByteBuffer[]) arguments[0])[0] = memory;
                ((long[]) arguments[1])[0] = PINNED;
            }
            case "getErrorString" -> ((String[]) arguments[1])[0] = "as planned";
            case "getErrorName" -> ((String[]) arguments[1])[0] = "CUDA_ERROR_PLANNED";
            case "moduleLoadData" -> ((String[]) arguments[2])[0] = "ptxas application ptx input, line 7\n";
            case "launchKernel" -> lastParameters = (Pointer) arguments[5];
            default -> {
                // Nothing but the result comes back.
            }
        }
        return results.getOrDefault(call, 0);
    }
}
