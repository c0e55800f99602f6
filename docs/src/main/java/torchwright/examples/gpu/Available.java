package torchwright.examples.gpu;

import torchwright.tensor.Device;

/** The post's "use the GPU if there is one". */
public final class Available {
    private Available() {}

    /** Asks, and chooses. */
    public static void ask() {
        Device device = Device.cuda().isAvailable() ? Device.cuda() : Device.CPU;
        System.out.println(device);
    }
}
