package torchwright.examples.chapter03;

import torchwright.tensor.Tensor;

/** The post's derivative, found by moving the input a little, and by the engine. */
public final class Nudge {
    private Nudge() {}

    private static double z(double w) {
        return 10 * w * w + 25;
    }

    /** Moves {@code w} by a thousandth. */
    public static void nudge() {
        double moved = z(2 + 0.001) - z(2);
        System.out.printf("z moves by %.5f, which is %.2f times as far as w%n", moved, moved / 0.001);
    }

    /** Asks autograd. */
    public static void byTheEngine() {
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        Tensor y = w.pow(2);
        Tensor z = y.mul(10).add(25);
        z.backward();
        System.out.println(w.grad());
    }

    /** Moves the input of each of the three steps alone. */
    public static void stepByStep() {
        double step = 0.001;
        double square = ((2 + step) * (2 + step) - 2 * 2) / step;
        double times10 = ((4 + step) * 10 - 4 * 10) / step;
        double plus25 = ((40 + step) + 25 - (40 + 25)) / step;
        System.out.printf("w -> w * w    %.2f%n", square);
        System.out.printf("y -> y * 10   %.2f%n", times10);
        System.out.printf("v -> v + 25   %.2f%n", plus25);
    }
}
