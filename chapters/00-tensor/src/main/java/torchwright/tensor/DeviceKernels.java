package torchwright.tensor;

import java.util.List;

/** The kernels and the memory of one kind of device: its backends, the one of highest priority first. */
final class DeviceKernels {
    // Beyond this most JVMs refuse, whatever the heap.
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final List<Backend> backends;
    private final Backend owner;

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
        this.owner = backends.get(0);
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

    /**
     * Makes a tensor whose elements are not set yet.
     *
     * @param layout row-major, or another that leaves no gaps; from position 0
     * @param dtype  its elements' type
     * @param device which device of this kind
     * @param call   what it is to be the result of, for messages; null if no operation asks for it
     * @throws IllegalArgumentException if it has more elements than a Java array holds
     * @throws IllegalStateException    if there is no such device
     * @throws OutOfMemoryError         if there is no room; it says for what
     */
    Tensor empty(Layout layout, DType dtype, Device device, Call call) {
        long numel = layout.shape().numel();
        if (numel > LONGEST_ARRAY) {
            throw AllocationError.tooLong(layout, call, LONGEST_ARRAY);
        }
        if (device.index() >= owner.deviceCount()) {
            String obstacle = owner.obstacle();
            throw new IllegalStateException("device " + device + " does not exist: " + owner.deviceCount() + " "
                    + owner.deviceType() + " device(s) found\n" + (obstacle.isEmpty() ? "" : obstacle + "\n")
                    + "Ask Device.isAvailable() first.");
        }
        try {
            Storage storage = owner.allocate(dtype, (int) numel, device);
            return new Tensor(storage, layout);
        } catch (OutOfMemoryError error) {
            throw AllocationError.of(layout, dtype, call, error);
        }
    }

    void transfer(Tensor source, Tensor destination) {
        owner.transfer(source, destination);
    }
}
