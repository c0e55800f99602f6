package torchwright.examples.chapter03;

import torchwright.tensor.Tensor;

/** What backward refuses to do. */
public final class Refusals {
    private Refusals() {}

    /** Overwrites a result that its node needs. */
    public static void overwritten() {
        Tensor x = Tensor.of(1f, 2f, 3f).requiresGrad_(true);
        Tensor y = x.sigmoid();
        y.add_(1);
        y.sum().backward();
    }

    /** Walks back through one graph twice. */
    public static void twice() {
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        Tensor y = w.pow(2);
        y.backward();
        y.backward();
    }

    /** Begins with three numbers. */
    public static void threeNumbers() {
        Tensor.of(1f, 2f, 3f).requiresGrad_(true).mul(2).backward();
    }
}
