package torchwright.cuda.jcuda;

import jcuda.driver.CUdeviceptr;

/** An address of a device as JCuda passes it, made of a number and read as one. */
final class DevicePointer extends CUdeviceptr {
    DevicePointer(long address) {
        super(new CUdeviceptr(), address);
    }

    long address() {
        return getNativePointer() + getByteOffset();
    }
}
