package torchwright.cuda.jcuda;

import jcuda.Pointer;

/** An address of native memory as JCuda passes it, made of a number and read as one. */
final class HostPointer extends Pointer {
    HostPointer(long address) {
        super(address);
    }

    long address() {
        return getNativePointer() + getByteOffset();
    }
}
