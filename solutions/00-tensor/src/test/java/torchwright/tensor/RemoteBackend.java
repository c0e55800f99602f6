package torchwright.tensor;

import torchwright.tensor.cpu.CpuStorage;

/** A device that has memory, which only a transfer reaches, and no kernels. */
final class RemoteBackend implements Backend {
    static final String TYPE = "remote";

    @Override
    public String deviceType() {
        return TYPE;
    }

    @Override
    public int deviceCount() {
        return 2;
    }

    @Override
    public <O extends Op> Kernel<O> kernel(Class<O> op) {
        return null;
    }

    @Override
    public Storage allocate(DType dtype, int length, Device device) {
        return new RemoteStorage(CpuStorage.allocate(dtype, length), device);
    }

    @Override
    public void transfer(Tensor source, Tensor destination) {
        CpuStorage from = elements(source.storage());
        CpuStorage to = elements(destination.storage());
        for (int i = 0; i < source.numel(); i++) {
            to.set(destination.layout().offset() + i, from, source.layout().offset() + i);
        }
    }

    private static CpuStorage elements(Storage storage) {
        return storage instanceof RemoteStorage remote ? remote.elements : (CpuStorage) storage;
    }

    private static final class RemoteStorage extends Storage {
        private final CpuStorage elements;

        RemoteStorage(CpuStorage elements, Device device) {
            super(elements.dtype(), device, elements.length());
            this.elements = elements;
        }
    }
}
