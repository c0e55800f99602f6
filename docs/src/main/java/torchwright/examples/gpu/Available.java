package torchwright.examples.gpu;

import torchwright.tensor.Device;

/** The post's "use the GPU if there is one". */
final class Available {
    private Available() {}

    /** Asks, and chooses. */
    static void ask() {
        Device device = Device.cuda().isAvailable() ? Device.cuda() : Device.CPU;
        System.out.println(device);
    }

    /** The same where the emulator was asked for. */
    static void emulated() {
        try (Emulated here = Emulated.device()) {
            ask();
            System.out.println(here);
        }
    }
}
