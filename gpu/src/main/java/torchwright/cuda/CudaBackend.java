package torchwright.cuda;

import torchwright.cuda.kernel.KernelGroups;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.Backend;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;

/**
 * The backend for NVIDIA GPUs, and for the emulator that stands in for one.
 *
 * <p>Where there is no device it says so, and why: {@link CudaDevices#obstacle()}. The devices are looked for when
 * somebody asks for one, and opened when somebody uses one.
 */
public final class CudaBackend implements Backend {
    private final KernelTable table = KernelGroups.table();

    /** Made by {@link java.util.ServiceLoader}. */
    public CudaBackend() {}

    @Override
    public String deviceType() {
        return Device.cuda().type();
    }

    @Override
    public int deviceCount() {
        return CudaDevices.ofSystem().count();
    }

    @Override
    public String obstacle() {
        return CudaDevices.ofSystem().obstacle();
    }

    @Override
    public <O extends Op> Kernel<O> kernel(Class<O> op) {
        return table.get(op);
    }

    @Override
    public Storage allocate(DType dtype, int length, Device device) {
        return CudaContext.of(device).memory().storage(dtype, length);
    }

    @Override
    public void transfer(Tensor source, Tensor destination) {
        if (source.device().equals(Device.CPU)) {
            CudaContext.of(destination.device()).upload(source, destination);
        } else {
            CudaContext.of(source.device()).download(source, destination);
        }
    }
}
