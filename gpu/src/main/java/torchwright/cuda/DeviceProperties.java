package torchwright.cuda;

/**
 * What a device is; of torch's {@code torch.cuda.get_device_properties} the part that kernels are chosen by.
 *
 * @param name              as the driver gives it, {@code NVIDIA H200}
 * @param major             compute capability before the point
 * @param minor             compute capability after the point
 * @param totalMemory       bytes of its memory
 * @param multiprocessors   how many blocks can run at the same moment, at least
 * @param sharedPerBlock    bytes of shared memory that a block may use without asking for more
 * @param registersPerBlock 32-bit registers that a block may use
 * @param warpSize          threads that run in step, 32
 */
public record DeviceProperties(
        String name,
        int major,
        int minor,
        long totalMemory,
        int multiprocessors,
        int sharedPerBlock,
        int registersPerBlock,
        int warpSize) {}
