package torchwright.nn.activation;

import torchwright.tensor.Tensor;

/**
 * {@code x} where it is positive, else {@code alpha * (e^x - 1)}; torch: {@code aten::elu}.
 *
 * @param alpha how far below 0 it goes
 */
public record Elu(double alpha) implements ActivationOp {
    @Override
    public String kernelName() {
        return "elu_cpu";
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        Tensor x = inputs[0];
        // tanh(x/2) (e^x + 1) is e^x - 1 without the loss of digits near 0.
        Tensor grown = x.mul(0.5).tanh().mul(x.exp().add(1));
        return new Tensor[] {Tensor.where(x.gt(0), x, grown.mul(alpha))};
    }
}
