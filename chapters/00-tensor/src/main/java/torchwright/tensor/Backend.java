package torchwright.tensor;

/**
 * The kernels and the memory of one kind of device.
 *
 * <p>Backends are found with {@link java.util.ServiceLoader}. Several may serve one kind of device: the one with the
 * highest {@link #priority} is asked first for a kernel, and allocates. So fast kernels for some ops can stand above
 * the reference kernels for all.
 */
public interface Backend {
    /** {@return the kind of device served, {@link Device#type}} */
    String deviceType();

    /** {@return the rank among the backends of a device; the reference backend has 0} */
    default int priority() {
        return 0;
    }

    /** {@return how many devices are present; 0 where there is none, or no driver} */
    default int deviceCount() {
        return 1;
    }

    /** {@return why there is no device, for a person; empty where there is one, or nothing to say} */
    default String obstacle() {
        return "";
    }

    /**
     * Finds the kernel for a kind of op. Asked once for each kind.
     *
     * @param op  the op's class
     * @param <O> the op's type
     * @return the kernel, or null if this backend has none
     */
    <O extends Op> Kernel<O> kernel(Class<O> op);

    /**
     * Allocates memory for elements; their values are not defined.
     *
     * @param dtype  the elements' type
     * @param length how many
     * @param device which device of this kind
     * @return a new storage
     */
    Storage allocate(DType dtype, int length, Device device);

    /**
     * Copies elements to or from main memory: one of the two tensors is on this backend's device, the other on the CPU.
     *
     * @param source      contiguous
     * @param destination contiguous, of the same shape and dtype
     */
    void transfer(Tensor source, Tensor destination);
}
