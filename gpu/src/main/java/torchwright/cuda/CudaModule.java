package torchwright.cuda;

/** PTX that a device has loaded: its kernels and its variables. */
public interface CudaModule {
    /**
     * {@return a kernel of the module}
     *
     * @param name as in the PTX; {@code extern "C"} keeps it as it was written
     * @throws CudaException {@link CudaError#NOT_FOUND} if there is none; the message names those that there are
     */
    CudaKernel kernel(String name);

    /**
     * {@return where a variable of the module lies in the device's memory}
     *
     * @param name as in the PTX
     * @throws CudaException {@link CudaError#NOT_FOUND} if there is none
     */
    long variable(String name);

    /** Takes the module off the device; its kernels cannot be launched any more. */
    void unload();
}
