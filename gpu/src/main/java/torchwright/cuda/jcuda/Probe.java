package torchwright.cuda.jcuda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.CUresult;
import torchwright.cuda.CudaException;
import torchwright.cuda.DeviceProperties;

/**
 * What a look for GPUs has found.
 *
 * @param obstacle why there is none, as a sentence; empty if there is one
 * @param calls    the driver; null where there is an obstacle
 * @param devices  the GPUs by their numbers; empty where there is an obstacle
 */
record Probe(String obstacle, DriverCalls calls, List<DeviceProperties> devices) {
    /** The oldest driver that has all functions that JCuda's library calls: 11.4. */
    private static final int OLDEST_DRIVER = 11040;

    /** The oldest device that the kernels are for: Maxwell. */
    private static final int OLDEST_MAJOR = 5;

    /** Loads the driver. */
    @FunctionalInterface
    interface Loading {
        /**
         * {@return the driver}
         *
         * @throws IOException  if its library cannot be unpacked
         * @throws LinkageError if it cannot be loaded
         */
        DriverCalls load() throws IOException;
    }

    /**
     * Looks for GPUs.
     *
     * @param system       {@code os.name}
     * @param architecture {@code os.arch}
     * @param loading      is only asked where there are libraries for the system
     */
    static Probe look(String system, String architecture, Loading loading) {
        boolean supported = (system.equals("Linux") || system.startsWith("Windows"))
                && (architecture.equals("amd64") || architecture.equals("x86_64"));
        if (!supported) {
            return without("JCuda has no libraries for " + system + " on " + architecture
                    + "; it has some for Linux and Windows on x86_64");
        }
        try {
            return look(loading.load());
        } catch (LinkageError e) {
            // The first touch throws UnsatisfiedLinkError, later ones NoClassDefFoundError.
            return without(explain(e));
        } catch (IOException e) {
            return without("JCuda's library could not be unpacked: " + e.getMessage());
        } catch (CudaException e) {
            return without("the NVIDIA driver does not work: " + e.getMessage().replace("\n", ": "));
        }
    }

    private static Probe without(String obstacle) {
        return new Probe(obstacle, null, List.of());
    }

    private static String explain(LinkageError e) {
        String message = String.valueOf(e.getMessage());
        if (Stream.of("libcuda.so", "nvcuda.dll", "dependent libraries").anyMatch(message::contains)) {
            return "there is no NVIDIA driver; an NVIDIA GPU needs one, of CUDA 11.4 or newer";
        }
        if (message.contains("No resource found")) {
            return "JCuda's library is missing on the class path; it is in org.jcuda:jcuda-natives";
        }
        return "JCuda's library could not be loaded: " + firstLine(e);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    private static Probe look(DriverCalls calls) {
        Results results = new Results(calls, new RecentLaunches());
        // Asked first: an old driver answers it even where it can do nothing else.
        int[] version = new int[1];
        if (calls.driverGetVersion(version) == CUresult.CUDA_SUCCESS && version[0] < OLDEST_DRIVER) {
            return without("the NVIDIA driver is too old: it is of CUDA " + release(version[0]) + ", but "
                    + release(OLDEST_DRIVER) + " or newer is needed");
        }
        int initialised = calls.init();
        if (initialised == CUresult.CUDA_ERROR_NO_DEVICE) {
            return without("there is an NVIDIA driver, but it sees no GPU");
        }
        if (initialised == CUresult.CUDA_ERROR_SYSTEM_DRIVER_MISMATCH) {
            return without(
                    "the NVIDIA driver does not fit to the system's: it was updated, and the machine not restarted");
        }
        results.check("cuInit", initialised);
        int[] count = new int[1];
        results.check("cuDeviceGetCount", calls.deviceGetCount(count));
        List<DeviceProperties> devices = new ArrayList<>();
        for (int i = 0; i < count[0]; i++) {
            devices.add(properties(calls, results, i));
        }
        if (devices.isEmpty()) {
            return without("there is an NVIDIA driver, but it sees no GPU");
        }
        DeviceProperties first = devices.get(0);
        if (first.major() < OLDEST_MAJOR) {
            return without(String.format(
                    Locale.ROOT,
                    "%s is too old: its compute capability is %d.%d, but %d.0 or newer is needed",
                    first.name(),
                    first.major(),
                    first.minor(),
                    OLDEST_MAJOR));
        }
        return new Probe("", calls, List.copyOf(devices));
    }

    private static String release(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }

    private static DeviceProperties properties(DriverCalls calls, Results results, int ordinal) {
        CUdevice device = new CUdevice();
        results.check("cuDeviceGet", calls.deviceGet(device, ordinal));
        byte[] name = new byte[256];
        results.check("cuDeviceGetName", calls.deviceGetName(name, device));
        long[] memory = new long[1];
        results.check("cuDeviceTotalMem", calls.deviceTotalMem(memory, device));
        Attributes attributes = attribute -> {
            int[] value = new int[1];
            results.check("cuDeviceGetAttribute", calls.deviceGetAttribute(value, attribute, device));
            return value[0];
        };
        return new DeviceProperties(
                new String(name, StandardCharsets.UTF_8)
                        .replaceFirst("\0.*", "")
                        .strip(),
                attributes.get(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR),
                attributes.get(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR),
                memory[0],
                attributes.get(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT),
                attributes.get(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK),
                attributes.get(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_BLOCK),
                attributes.get(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_WARP_SIZE));
    }

    private interface Attributes {
        int get(int attribute);
    }
}
