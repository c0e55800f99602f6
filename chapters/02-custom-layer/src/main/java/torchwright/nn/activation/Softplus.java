package torchwright.nn.activation;

import torchwright.tensor.Tensor;

/**
 * {@code log(1 + e^(beta x)) / beta}, a smooth relu; torch: {@code aten::softplus}.
 *
 * @param beta      how sharp the bend is
 * @param threshold where {@code beta x} is larger, the result is {@code x}: so large a power of e has no room for the 1
 */
public record Softplus(double beta, double threshold) implements ActivationOp {
    @Override
    public String kernelName() {
        return "softplus_cpu";
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        Tensor x = inputs[0];
        Tensor scaled = x.mul(beta);
        return new Tensor[] {
            Tensor.where(scaled.gt(threshold), x, scaled.exp().log1p().div(beta))
        };
    }
}
