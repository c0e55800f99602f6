package torchwright.examples.chapter00;

import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** Random numbers that can be had again. */
public final class RandomNumbers {
    private RandomNumbers() {}

    /** Seeds the default generator as torch does. */
    public static void seeded() {
        Generator.defaultGenerator().manualSeed(42);
        System.out.println(Tensor.randn(2, 3));
        System.out.println(Tensor.rand(3));
    }
}
