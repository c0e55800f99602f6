package torchwright.cuda.benchmark;

import java.util.List;
import torchwright.cuda.CudaDiscovery;
import torchwright.cuda.DeviceProperties;

/** Says which devices there are, or why there are none; then it ends with 1. */
public final class DeviceReport {
    private DeviceReport() {}

    /**
     * Prints them.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        CudaDiscovery discovery = CudaDiscovery.ofSystem();
        List<DeviceProperties> devices =
                discovery.platform().map(platform -> platform.devices()).orElse(List.of());
        devices.forEach(System.out::println);
        if (devices.isEmpty()) {
            System.err.println(discovery.obstacle());
            System.exit(1);
        }
    }
}
