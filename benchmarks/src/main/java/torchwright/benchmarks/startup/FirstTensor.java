package torchwright.benchmarks.startup;

import torchwright.tensor.Tensor;

/** Adds two tensors, says what came out, and leaves. */
public final class FirstTensor {
    private FirstTensor() {}

    /**
     * Runs the program.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println(Tensor.ones(3).add(Tensor.ones(3)));
    }
}
