package torchwright.examples.gpu;

import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** Ops of tensors on a device, and the launches that they become. */
final class Ops {
    private Ops() {}

    /** An addition with a broadcast, and a sum. */
    static void launched() {
        try (Emulated here = Emulated.device();
                Launches launches = new Launches()) {
            Tensor matrix = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}}).to(Device.cuda());
            Tensor row = Tensor.of(10f, 20f, 30f).to(Device.cuda());
            Tensor sum = matrix.add(row).sum();
            launches.take().forEach(System.out::println);
            System.out.println(sum);
            launches.take().forEach(System.out::println);
        }
    }

    /** Two tensors that do not meet. */
    static void mixed() {
        try (Emulated here = Emulated.device()) {
            Tensor there = Tensor.of(1f, 2f).to(Device.cuda());
            there.add(Tensor.of(3f, 4f));
        }
    }
}
