package torchwright.examples.gpu;

import torchwright.cuda.Cuda;
import torchwright.cuda.CudaDiscovery;

/** While this is open, {@code cuda} is the emulator, as with {@code -Dtorchwright.cuda=emulator}. */
final class Emulated implements AutoCloseable {
    private final String before = System.setProperty(CudaDiscovery.PROPERTY, "emulator");

    private Emulated() {}

    static Emulated device() {
        return new Emulated();
    }

    @Override
    public void close() {
        if (before == null) {
            System.clearProperty(CudaDiscovery.PROPERTY);
        } else {
            System.setProperty(CudaDiscovery.PROPERTY, before);
        }
    }

    @Override
    public String toString() {
        return Cuda.getDeviceName();
    }
}
