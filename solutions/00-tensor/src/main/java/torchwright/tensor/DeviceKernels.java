package torchwright.tensor;

import java.util.List;

/** The kernels and the memory of one kind of device: its backends, the one of highest priority first. */
final class DeviceKernels {
    private final List<Backend> backends;

    // A ClassValue is the fastest map from a class to a value that the JDK has: 1 ns, and no lock.
    private final ClassValue<Kernel<Op>[]> kernels = new ClassValue<>() {
        @Override
        @SuppressWarnings("unchecked") // a backend promises a kernel of the op it was asked for
        protected Kernel<Op>[] computeValue(Class<?> op) {
            return backends.stream()
                    .map(backend -> backend.kernel((Class<Op>) op.asSubclass(Op.class)))
                    .filter(kernel -> kernel != null)
                    .toArray(Kernel[]::new);
        }
    };

    DeviceKernels(List<Backend> backends) {
        this.backends = List.copyOf(backends);
    }

    /**
     * The first kernel that can do the call.
     *
     * @return the kernel, or null if no backend of this device has one
     */
    Kernel<Op> find(Op op, Tensor[] inputs) {
        for (Kernel<Op> kernel : kernels.get(op.getClass())) {
            if (kernel.accepts(op, inputs)) {
                return kernel;
            }
        }
        return null;
    }

    Storage allocate(DType dtype, int length, Device device) {
        Backend owner = backends.get(0);
        if (device.index() >= owner.deviceCount()) {
            throw new IllegalStateException("device " + device + " does not exist: " + owner.deviceCount() + " "
                    + owner.deviceType() + " device(s) found\nAsk Device.isAvailable() first.");
        }
        return owner.allocate(dtype, length, device);
    }

    void transfer(Tensor source, Tensor destination) {
        backends.get(0).transfer(source, destination);
    }
}
