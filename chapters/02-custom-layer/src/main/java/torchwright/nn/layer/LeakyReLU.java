package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.nn.activation.Activation;
import torchwright.tensor.Tensor;

/** {@code x} where positive, else {@code slope * x}, of any shape; torch: {@code torch.nn.LeakyReLU}. */
public final class LeakyReLU extends Module {
    private final double negativeSlope;
    private final boolean inplace;

    /** Makes the layer with torch's slope, 0.01. */
    public LeakyReLU() {
        this(0.01);
    }

    /**
     * Makes the layer.
     *
     * @param negativeSlope the slope below 0
     */
    public LeakyReLU(double negativeSlope) {
        this(negativeSlope, false);
    }

    /**
     * Makes the layer.
     *
     * @param negativeSlope the slope below 0
     * @param inplace       whether the input is overwritten
     */
    public LeakyReLU(double negativeSlope, boolean inplace) {
        this.negativeSlope = negativeSlope;
        this.inplace = inplace;
    }

    @Override
    public Tensor forward(Tensor input) {
        return inplace ? Activation.leakyRelu_(input, negativeSlope) : Activation.leakyRelu(input, negativeSlope);
    }

    @Override
    protected String extraRepr() {
        return "negative_slope=" + PythonNumber.text(negativeSlope) + (inplace ? ", inplace=True" : "");
    }
}
