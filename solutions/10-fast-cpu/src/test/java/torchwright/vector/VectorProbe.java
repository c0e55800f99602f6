package torchwright.vector;

import torchwright.tensor.Tensor;
import torchwright.tensor.op.Mm;

/** A small program that says which kernels it computes with; {@link VectorBackendTest} runs it in JVMs of its own. */
public final class VectorProbe {
    private VectorProbe() {}

    /**
     * Prints whether there are fast kernels, and a result.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println("fast: " + (new VectorBackend().kernel(Mm.class) != null));
        Tensor a = Tensor.arange(6).reshape(2, 3).to(torchwright.tensor.DType.FLOAT32);
        System.out.println(a.mm(a.t()));
        System.out.println(a.add(a).sum());
    }
}
