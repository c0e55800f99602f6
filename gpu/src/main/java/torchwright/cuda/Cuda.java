package torchwright.cuda;

import java.util.SortedMap;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.memory.CachingAllocator;
import torchwright.cuda.memory.MemorySummary;
import torchwright.tensor.Device;

/**
 * Questions about the CUDA devices and their memory, under the names that {@code torch.cuda} has for them.
 *
 * <p>Those without a device ask {@code cuda:0}. Where there is no such device they throw an IllegalStateException that
 * says why.
 */
public final class Cuda {
    private Cuda() {}

    /** {@return whether there is a device; torch: {@code torch.cuda.is_available}} */
    public static boolean isAvailable() {
        return deviceCount() > 0;
    }

    /** {@return how many devices there are; torch: {@code torch.cuda.device_count}} */
    public static int deviceCount() {
        return CudaDevices.ofSystem().count();
    }

    /** {@return the name of the first device; torch: {@code torch.cuda.get_device_name}} */
    public static String getDeviceName() {
        return getDeviceName(Device.cuda());
    }

    /**
     * {@return the name of a device}
     *
     * @param device a CUDA device
     */
    public static String getDeviceName(Device device) {
        return getDeviceProperties(device).name();
    }

    /**
     * {@return what a device is; torch: {@code torch.cuda.get_device_properties}}
     *
     * @param device a CUDA device
     */
    public static DeviceProperties getDeviceProperties(Device device) {
        return CudaDevices.ofSystem().properties(index(device));
    }

    /**
     * Waits until the first device has done all that it was asked for; torch: {@code torch.cuda.synchronize}.
     *
     * @throws RuntimeException what a kernel found wrong with its data
     */
    public static void synchronize() {
        synchronize(Device.cuda());
    }

    /**
     * Waits until a device has done all that it was asked for.
     *
     * @param device a CUDA device
     * @throws RuntimeException what a kernel found wrong with its data
     */
    public static void synchronize(Device device) {
        context(device).synchronize();
    }

    /** {@return bytes that tensors of the first device hold; torch: {@code torch.cuda.memory_allocated}} */
    public static long memoryAllocated() {
        return memoryAllocated(Device.cuda());
    }

    /**
     * {@return bytes that tensors of a device hold, among them those that are unreachable but not found yet}
     *
     * @param device a CUDA device
     */
    public static long memoryAllocated(Device device) {
        return memory(device).allocated();
    }

    /** {@return bytes that tensors held at most; torch: {@code torch.cuda.max_memory_allocated}} */
    public static long maxMemoryAllocated() {
        return memory(Device.cuda()).statistics().get("allocated_bytes.all.peak");
    }

    /** {@return bytes that were taken of the first device; torch: {@code torch.cuda.memory_reserved}} */
    public static long memoryReserved() {
        return memoryReserved(Device.cuda());
    }

    /**
     * {@return bytes that were taken of a device, for tensors that there are and for those to come}
     *
     * @param device a CUDA device
     */
    public static long memoryReserved(Device device) {
        return memory(device).reserved();
    }

    /** {@return bytes that were taken at most; torch: {@code torch.cuda.max_memory_reserved}} */
    public static long maxMemoryReserved() {
        return memory(Device.cuda()).statistics().get("reserved_bytes.all.peak");
    }

    /**
     * {@return all that the allocator counts, by torch's names; torch: {@code torch.cuda.memory_stats}}
     *
     * @param device a CUDA device
     */
    public static SortedMap<String, Long> memoryStats(Device device) {
        return memory(device).statistics().asMap();
    }

    /** {@return the same as a table for people; torch: {@code torch.cuda.memory_summary}} */
    public static String memorySummary() {
        return memorySummary(Device.cuda(), false);
    }

    /**
     * {@return what the allocator counts as a table for people}
     *
     * @param device      a CUDA device
     * @param abbreviated whether large and small blocks are not told apart
     */
    public static String memorySummary(Device device, boolean abbreviated) {
        return MemorySummary.of(memory(device).statistics(), device.index(), abbreviated);
    }

    /** Lets the peaks of the first device begin at what is now; torch: {@code torch.cuda.reset_peak_memory_stats}. */
    public static void resetPeakMemoryStats() {
        memory(Device.cuda()).resetPeaks();
    }

    /** Sets the sums of the first device to 0; torch: {@code torch.cuda.reset_accumulated_memory_stats}. */
    public static void resetAccumulatedMemoryStats() {
        memory(Device.cuda()).resetAccumulated();
    }

    /** Gives the first device all memory back that no tensor holds; torch: {@code torch.cuda.empty_cache}. */
    public static void emptyCache() {
        emptyCache(Device.cuda());
    }

    /**
     * Gives a device all memory back that no tensor holds. The collector of the JVM runs for it, to find the tensors
     * that are unreachable.
     *
     * @param device a CUDA device
     */
    public static void emptyCache(Device device) {
        memory(device).emptyCache();
    }

    private static CachingAllocator memory(Device device) {
        return context(device).memory();
    }

    private static CudaContext context(Device device) {
        index(device);
        return CudaContext.of(device);
    }

    private static int index(Device device) {
        if (!device.type().equals(Device.cuda().type())) {
            throw new IllegalArgumentException(
                    "Expected a cuda device, but got: " + device + "\nDevice.cuda() is the first one.");
        }
        return device.index();
    }
}
