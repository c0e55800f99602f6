package torchwright.tensor;

/** Copies a tensor to another device; between two devices that are not the CPU by way of main memory. */
final class DeviceTransfer {
    private DeviceTransfer() {}

    static Tensor run(Tensor source, Device target) {
        Tensor contiguous = source.contiguous();
        Tensor copy = Tensor.empty(source.shape(), source.dtype(), target);
        if (source.device().equals(Device.CPU)) {
            Backends.of(target).transfer(contiguous, copy);
        } else if (target.equals(Device.CPU)) {
            Backends.of(source.device()).transfer(contiguous, copy);
        } else {
            return run(run(contiguous, Device.CPU), target);
        }
        return copy;
    }
}
