package torchwright.cuda;

import torchwright.tensor.Backend;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;

/**
 * The backend for NVIDIA GPUs. It has no kernels yet, and says so: it reports no device, so that
 * {@code Device.cuda().isAvailable()} is false and a program that asks first stays on the CPU.
 */
public final class CudaBackend implements Backend {
    private static final String MISSING = "there is no CUDA backend yet\n"
            + "Ask Device.cuda().isAvailable() first and stay on Device.CPU where it says no.";

    /** Made by {@link java.util.ServiceLoader}. */
    public CudaBackend() {}

    @Override
    public String deviceType() {
        return Device.cuda().type();
    }

    @Override
    public int deviceCount() {
        return 0;
    }

    @Override
    public <O extends Op> Kernel<O> kernel(Class<O> op) {
        return null;
    }

    @Override
    public Storage allocate(DType dtype, int length, Device device) {
        throw new UnsupportedOperationException(MISSING);
    }

    @Override
    public void transfer(Tensor source, Tensor destination) {
        throw new UnsupportedOperationException(MISSING);
    }
}
