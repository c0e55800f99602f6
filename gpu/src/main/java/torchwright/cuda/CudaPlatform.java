package torchwright.cuda;

import java.util.List;

/**
 * A way to reach devices, found as a service: the GPUs of this machine, or the emulator.
 *
 * @see CudaDiscovery
 */
public interface CudaPlatform {
    /** {@return {@code cuda} or {@code emulator}: what {@code -Dtorchwright.cuda} chooses by} */
    String name();

    /** {@return whether it counts only where {@code -Dtorchwright.cuda} names it} */
    boolean onlyByName();

    /**
     * Looks for devices; never throws.
     *
     * @return why there is none, as one sentence for a person: no driver, no GPU, too old a driver, an unsupported
     *     platform; or empty, if there is one
     */
    String obstacle();

    /** {@return the devices in the order of their numbers; empty where there is an obstacle} */
    List<DeviceProperties> devices();

    /**
     * {@return a device, ready for use}
     *
     * @param device its number, from 0
     * @throws CudaException {@link CudaError#INVALID_DEVICE} if there is none of that number
     */
    CudaDriver open(int device);
}
