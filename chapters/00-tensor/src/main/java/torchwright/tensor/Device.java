package torchwright.tensor;

/**
 * Where a tensor's memory is and who computes on it; torch's {@code torch.device}.
 *
 * @param type  the kind of device, {@code cpu} or {@code cuda}
 * @param index which of that kind, from 0; always 0 for the CPU
 */
public record Device(String type, int index) {
    /** The processor and its main memory. */
    public static final Device CPU = new Device("cpu", 0);

    private static final Device CUDA = new Device("cuda", 0);

    /** {@return the first CUDA device, {@code cuda:0}, whether or not there is one} */
    public static Device cuda() {
        return CUDA;
    }

    /**
     * A CUDA device by its number.
     *
     * @param index from 0
     * @return the device, whether or not there is one
     */
    public static Device cuda(int index) {
        return new Device("cuda", index);
    }

    /** {@return whether a registered backend serves this device and finds it present} */
    public boolean isAvailable() {
        return Backends.isAvailable(this);
    }

    // Every operation compares the devices of its inputs, which nearly always are one and the same object.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Device device && index == device.index && type.equals(device.type);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + index;
    }

    /** {@return {@code cpu}, or the kind and the number, {@code cuda:0}} */
    @Override
    public String toString() {
        return type.equals("cpu") ? type : type + ":" + index;
    }
}
