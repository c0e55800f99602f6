package torchwright.cuda;

import java.util.List;
import java.util.Optional;

/** The CUDA devices that a program sees: those of the platform that was discovered. */
public final class CudaDevices {
    private final CudaDiscovery discovery;
    private final Optional<CudaPlatform> platform;
    private final List<DeviceProperties> devices;

    /**
     * Looks for devices.
     *
     * @param discovery the choice of a platform
     * @throws IllegalArgumentException if a platform is wanted that there is not
     */
    public CudaDevices(CudaDiscovery discovery) {
        this.discovery = discovery;
        platform = discovery.platform();
        devices = platform.map(CudaPlatform::devices).orElse(List.of());
    }

    /** Made when the devices are first asked for, and by one thread. */
    private static final class OfSystem {
        private static final CudaDevices INSTANCE = new CudaDevices(CudaDiscovery.ofSystem());
    }

    /** {@return the devices of this machine, by the system property; looked for at the first call} */
    public static CudaDevices ofSystem() {
        return OfSystem.INSTANCE;
    }

    /** {@return how many there are} */
    public int count() {
        return devices.size();
    }

    /** {@return why there is none, a line for each platform that was asked; empty if there is one} */
    public String obstacle() {
        return discovery.obstacle();
    }

    /** {@return what runs the kernels, {@code cuda} or {@code emulator}; {@code none} if there is no device} */
    public String platform() {
        return platform.map(CudaPlatform::name).orElse("none");
    }

    /**
     * {@return what a device is}
     *
     * @param index its number, from 0
     * @throws IllegalStateException if there is no such device; the message says why
     */
    public DeviceProperties properties(int index) {
        require(index);
        return devices.get(index);
    }

    /**
     * {@return a device, ready for use}
     *
     * @param index its number, from 0
     * @throws IllegalStateException if there is no such device; the message says why
     * @throws CudaException         if it cannot be opened
     */
    public CudaDriver open(int index) {
        require(index);
        return platform.orElseThrow().open(index);
    }

    private void require(int index) {
        if (index < 0 || index >= count()) {
            String why = count() == 0 ? obstacle() : "the devices are numbered 0 to " + (count() - 1);
            throw new IllegalStateException("device cuda:" + index + " does not exist: " + count()
                    + " cuda device(s) found\n" + why + "\nAsk Device.isAvailable() first.");
        }
    }
}
