package torchwright.examples.chapter10;

import torchwright.vector.roofline.Roofline;
import torchwright.vector.roofline.Work;

/** What a machine could do at best; its two numbers are round, and nobody's. */
final class Limits {
    private static final Roofline LAPTOP = new Roofline(100e9, 40e9);

    private Limits() {}

    /** Prints how much arithmetic comes with each byte. */
    static void intensity() {
        System.out.printf(
                "add of two tensors     %6.2f%n",
                Work.elementwise(1_000_000, 2, 1).intensity());
        System.out.printf(
                "product, n = 16        %6.2f%n", Work.product(16, 16, 16).intensity());
        System.out.printf(
                "product, n = 512       %6.2f%n", Work.product(512, 512, 512).intensity());
        System.out.printf(
                "row times matrix, 512  %6.2f%n", Work.product(1, 512, 512).intensity());
    }

    /** Prints what such work can reach on a machine of 100 GFLOP/s and 40 GB/s. */
    static void attainable() {
        Roofline laptop = new Roofline(100e9, 40e9);
        System.out.printf("the ridge is at %.1f operations a byte%n", laptop.ridge());
        System.out.printf("add      %5.1f GFLOP/s%n", laptop.attainable(Work.elementwise(1_000_000, 2, 1)) / 1e9);
        System.out.printf("product  %5.1f GFLOP/s%n", laptop.attainable(Work.product(512, 512, 512)) / 1e9);
    }

    /** The same machine, for the picture. */
    static Roofline laptop() {
        return LAPTOP;
    }
}
