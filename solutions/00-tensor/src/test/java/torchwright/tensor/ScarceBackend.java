package torchwright.tensor;

import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.op.Abs;

/** A device with room for small tensors only, whose kernels compute nothing; that of {@code abs} wants much memory. */
final class ScarceBackend implements Backend {
    static final Device DEVICE = new Device("scarce", 0);
    static final int ROOM = 1000;

    @Override
    public String deviceType() {
        return DEVICE.type();
    }

    @Override
    public <O extends Op> Kernel<O> kernel(Class<O> op) {
        return (made, inputs, outputs) -> {
            if (made instanceof Abs) {
                throw new OutOfMemoryError("kernel");
            }
        };
    }

    @Override
    public Storage allocate(DType dtype, int length, Device device) {
        if (length > ROOM) {
            throw new OutOfMemoryError("storage");
        }
        return new ScarceStorage(CpuStorage.allocate(dtype, length));
    }

    @Override
    public void transfer(Tensor source, Tensor destination) {
        throw new IllegalStateException("nothing is moved");
    }

    private static final class ScarceStorage extends Storage {
        ScarceStorage(CpuStorage elements) {
            super(elements.dtype(), DEVICE, elements.length());
        }
    }
}
