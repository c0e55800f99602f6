package torchwright.examples.chapter03;

import torchwright.tensor.Tensor;

/** Gradients of single operations. */
public final class Rows {
    private Rows() {}

    /** The gradient of a sum, times two, reaches each of three numbers. */
    public static void sumOfThree() {
        Tensor x = Tensor.of(1f, 10f, 100f).requiresGrad_(true);
        x.sum().mul(2).backward();
        System.out.println(x.grad());
    }
}
