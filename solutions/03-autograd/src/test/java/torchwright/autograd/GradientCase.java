package torchwright.autograd;

import java.util.function.Function;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * One function whose derivatives are compared with finite differences.
 *
 * @param name     the function, as a reader would write it
 * @param inputs   float64 tensors that require a gradient
 * @param function makes one tensor of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GradientCase(String name, Tensor[] inputs, Function<Tensor[], Tensor> function) {
    static GradientCase of(String name, Function<Tensor, Tensor> function, Tensor input) {
        return new GradientCase(name, new Tensor[] {input}, inputs -> function.apply(inputs[0]));
    }

    void check() {
        Gradcheck.gradcheck(all -> new Tensor[] {function.apply(all)}, inputs);
        Gradcheck.gradgradcheck(all -> new Tensor[] {function.apply(all)}, inputs);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Values that are far from each other and from 0, in a random order: no kink is within reach of a small step. */
    static Tensor apart(int seed, int... sizes) {
        int n = (int) Shape.of(sizes).numel();
        Tensor order = Tensor.randperm(new Generator().manualSeed(seed), n);
        Tensor values = order.to(DType.FLOAT64).sub((n - 1) / 2.0).mul(0.37).add(0.11);
        return values.reshape(sizes).requiresGrad_(true);
    }

    /** Values between 0.5 and 2. */
    static Tensor positive(int seed, int... sizes) {
        Tensor values = Tensor.rand(new Generator().manualSeed(seed), Shape.of(sizes), DType.FLOAT64);
        return values.mul(1.5).add(0.5).requiresGrad_(true);
    }
}
