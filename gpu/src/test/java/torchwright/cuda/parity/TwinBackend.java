package torchwright.cuda.parity;

import java.util.Arrays;
import torchwright.tensor.Backend;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuBackend;

/** A second CPU that passes for a device: what it computes is right, unless a test spoils a kernel. */
class TwinBackend implements Backend {
    static final Device DEVICE = new Device("twin", 0);

    private final CpuBackend cpu = new CpuBackend();

    @Override
    public String deviceType() {
        return DEVICE.type();
    }

    @Override
    public <O extends Op> Kernel<O> kernel(Class<O> op) {
        Kernel<O> kernel = cpu.kernel(op);
        return kernel == null ? null : new TwinKernel<>(kernel);
    }

    @Override
    public Storage allocate(DType dtype, int length, Device device) {
        return new TwinStorage(Tensor.empty(Shape.of(length), dtype, Device.CPU));
    }

    @Override
    public void transfer(Tensor source, Tensor destination) {
        onCpu(destination).copy_(onCpu(source));
    }

    /** {@return the same elements as a tensor of the CPU} */
    static Tensor onCpu(Tensor tensor) {
        return tensor.storage() instanceof TwinStorage twin
                ? twin.elements.seenThrough(tensor.layout())
                : tensor.detach();
    }

    private record TwinKernel<O extends Op>(Kernel<O> kernel) implements Kernel<O> {
        @Override
        public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
            kernel.compute(op, onCpu(inputs), onCpu(outputs));
        }

        @Override
        public boolean accepts(O op, Tensor[] inputs) {
            return kernel.accepts(op, onCpu(inputs));
        }

        private static Tensor[] onCpu(Tensor[] tensors) {
            return Arrays.stream(tensors).map(TwinBackend::onCpu).toArray(Tensor[]::new);
        }
    }

    private static final class TwinStorage extends Storage {
        private final Tensor elements;

        TwinStorage(Tensor elements) {
            super(elements.dtype(), DEVICE, Math.toIntExact(elements.numel()));
            this.elements = elements;
        }
    }
}
