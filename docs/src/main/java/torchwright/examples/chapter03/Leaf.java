package torchwright.examples.chapter03;

import torchwright.tensor.Tensor;

/** Gradients stay at leaves, and add up. */
public final class Leaf {
    private Leaf() {}

    /** Goes back twice without clearing in between. */
    public static void backwardTwice() {
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        w.pow(2).mul(10).add(25).backward();
        w.pow(2).mul(10).add(25).backward();
        System.out.println(w.grad());
    }
}
