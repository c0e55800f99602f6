package torchwright.nn.activation;

import torchwright.tensor.Tensor;

/**
 * {@code x} where it is positive, else {@code slope * x}; torch: {@code aten::leaky_relu}.
 *
 * @param slope the slope below 0
 */
public record LeakyRelu(double slope) implements ActivationOp {
    @Override
    public String kernelName() {
        return "leaky_relu_cpu";
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        Tensor x = inputs[0];
        return new Tensor[] {Tensor.where(x.gt(0), x, x.mul(slope))};
    }
}
