package torchwright.vector;

import torchwright.tensor.Backend;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.cpu.KernelTable;

/**
 * The fast kernels of the CPU: they stand above the reference kernels and are asked first.
 *
 * <p>They need the JDK's vector module, which a JVM loads on request: {@code --add-modules jdk.incubator.vector}. Where
 * it is missing this backend has no kernels, and says so once on the standard error. {@code -Dtorchwright.cpu=reference}
 * leaves them out without a word.
 */
public final class VectorBackend implements Backend {
    private final KernelTable table = new KernelTable();

    /** Made by the {@link java.util.ServiceLoader}. */
    public VectorBackend() {
        if (VectorSupport.isWanted() && VectorSupport.isPresent()) {
            FastKernels.addTo(table);
        }
    }

    @Override
    public String deviceType() {
        return Device.CPU.type();
    }

    @Override
    public int priority() {
        return 10;
    }

    @Override
    public <O extends Op> Kernel<O> kernel(Class<O> op) {
        Kernel<O> kernel = table.get(op);
        return kernel == null ? null : new ApartKernel<>(kernel);
    }

    @Override
    public Storage allocate(DType dtype, int length, Device device) {
        return CpuStorage.allocate(dtype, length);
    }

    @Override
    public void transfer(Tensor source, Tensor destination) {
        throw new IllegalStateException("both tensors are on the CPU already");
    }
}
