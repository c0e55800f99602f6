package torchwright.nn.activation;

import torchwright.tensor.Tensor;

/** {@code x / (1 + e^-x)}, also called swish; torch: {@code aten::silu}. */
public record Silu() implements ActivationOp {
    @Override
    public String kernelName() {
        return "silu_cpu";
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        return new Tensor[] {inputs[0].div(inputs[0].neg().exp().add(1))};
    }
}
