package torchwright.cuda.memory;

import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Storage;

/**
 * A storage in the memory of a CUDA device. Nobody frees it: when no tensor holds it any more, the allocator notices
 * and lends its memory again.
 *
 * <p>That is safe while a kernel still runs on it: what uses the memory next comes after that kernel in the same stream.
 */
public final class CudaStorage extends Storage {
    private final long address;

    CudaStorage(DType dtype, Device device, int length, long address) {
        super(dtype, device, length);
        this.address = address;
    }

    /** {@return the address of the first element, a multiple of 512; 0 if there is none} */
    public long address() {
        return address;
    }
}
