package torchwright.tensor;

/** Finds the device on which a call is computed. */
final class Devices {
    private Devices() {}

    /**
     * The one device of all tensors of a call. A 0-dim tensor on the CPU may take part anywhere, as in torch.
     *
     * @throws IllegalArgumentException if the tensors are on different devices
     */
    static Device common(Call call) {
        Device device = call.isInPlace() ? call.destination().device() : null;
        for (Tensor input : call.inputs()) {
            Device other = input.device();
            if (device == null || other.equals(device)) {
                device = other;
            } else if (input.rank() > 0 || !other.equals(Device.CPU)) {
                if (device.equals(Device.CPU) && !call.isInPlace() && allScalarsUntil(input, call.inputs())) {
                    device = other;
                } else {
                    throw new IllegalArgumentException("Expected all tensors to be on the same device, but found at"
                            + " least two devices, " + (device.equals(Device.CPU) ? other : device) + " and "
                            + (device.equals(Device.CPU) ? device : other) + "!\n"
                            + call.op().name() + " needs one device: move a tensor with to(device).");
                }
            }
        }
        return device == null ? Device.CPU : device;
    }

    private static boolean allScalarsUntil(Tensor end, Tensor[] inputs) {
        for (Tensor input : inputs) {
            if (input == end) {
                return true;
            }
            if (input.rank() > 0) {
                return false;
            }
        }
        return true;
    }
}
