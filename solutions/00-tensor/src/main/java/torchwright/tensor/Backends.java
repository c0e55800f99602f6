package torchwright.tensor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The registered backends, by the kind of device that they serve. */
public final class Backends {
    private static final List<Backend> ALL = new CopyOnWriteArrayList<>();
    private static volatile Map<String, DeviceKernels> byType = new ConcurrentHashMap<>();

    static {
        for (Backend backend : ServiceLoader.load(Backend.class, Backend.class.getClassLoader())) {
            ALL.add(backend);
        }
    }

    private Backends() {}

    /**
     * Adds a backend until the handle is removed.
     *
     * @param backend a backend, for a new kind of device or for one that has backends already
     * @return the handle that takes it away again
     */
    public static RemovableHandle register(Backend backend) {
        ALL.add(backend);
        byType = new ConcurrentHashMap<>();
        return () -> {
            ALL.remove(backend);
            byType = new ConcurrentHashMap<>();
        };
    }

    static boolean isAvailable(Device device) {
        return ALL.stream()
                .anyMatch(backend ->
                        backend.deviceType().equals(device.type()) && device.index() < backend.deviceCount());
    }

    /**
     * The backends of a device.
     *
     * @param device the device
     * @return its kernels and memory
     * @throws IllegalStateException if no backend serves such a device, or there is no such device
     */
    static DeviceKernels of(Device device) {
        DeviceKernels known = byType.get(device.type());
        if (known != null) {
            return known;
        }
        List<Backend> serving = new ArrayList<>(ALL);
        serving.removeIf(backend -> !backend.deviceType().equals(device.type()));
        if (serving.isEmpty()) {
            throw new IllegalStateException("no backend for device " + device + " is on the class path\n"
                    + "Ask Device.isAvailable() first and stay on Device.CPU where it says no.");
        }
        serving.sort(Comparator.comparingInt(Backend::priority).reversed());
        return byType.computeIfAbsent(device.type(), type -> new DeviceKernels(serving));
    }
}
