package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.nn.init.FanMode;
import torchwright.nn.init.Fans;
import torchwright.nn.init.Init;
import torchwright.nn.init.Nonlinearity;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** {@code x @ weight.T + bias}, {@code (..., in) -> (..., out)}; torch: {@code torch.nn.Linear}. */
public final class Linear extends Module {
    private final Parameter weight;
    private final Parameter bias;

    /**
     * Makes a layer with a bias, of dtype float32.
     *
     * @param inFeatures  how many numbers a row has
     * @param outFeatures how many it shall have
     */
    public Linear(int inFeatures, int outFeatures) {
        this(inFeatures, outFeatures, true);
    }

    /**
     * Makes a layer of dtype float32.
     *
     * @param inFeatures  how many numbers a row has
     * @param outFeatures how many it shall have
     * @param withBias    whether something is added to every row
     */
    public Linear(int inFeatures, int outFeatures, boolean withBias) {
        this(inFeatures, outFeatures, withBias, DType.FLOAT32);
    }

    /**
     * Makes a layer.
     *
     * @param inFeatures  how many numbers a row has
     * @param outFeatures how many it shall have
     * @param withBias    whether something is added to every row
     * @param dtype       the parameters' type
     */
    public Linear(int inFeatures, int outFeatures, boolean withBias, DType dtype) {
        weight = new Parameter(Tensor.empty(Shape.of(outFeatures, inFeatures), dtype, Device.CPU));
        bias = withBias ? new Parameter(Tensor.empty(Shape.of(outFeatures), dtype, Device.CPU)) : null;
        resetParameters();
    }

    /** Draws weight and bias anew, evenly within {@code +-1 / sqrt(in)}, in this order. */
    public void resetParameters() {
        // A slope of sqrt(5) makes kaiming's bound 1 / sqrt(in), but for the last bit in float64: torch's own detour.
        Init.kaimingUniform_(weight, Math.sqrt(5), FanMode.FAN_IN, Nonlinearity.LEAKY_RELU);
        if (bias != null) {
            int fanIn = Fans.of(weight.shape()).in();
            double bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
            Init.uniform_(bias, -bound, bound);
        }
    }

    /** {@return the weight, {@code (out, in)}} */
    public Parameter weight() {
        return weight;
    }

    /** {@return the bias, {@code (out)}, or null if there is none} */
    public Parameter bias() {
        return bias;
    }

    /**
     * Maps every row.
     *
     * @param input {@code (..., in)}
     * @return {@code (..., out)}
     * @throws IllegalArgumentException if rows have another length; the message names layer and shapes
     */
    @Override
    public Tensor forward(Tensor input) {
        LinearShapes.check(input.shape(), weight.shape());
        return LinearShapes.affine(input, weight, bias);
    }

    @Override
    protected String extraRepr() {
        return "in_features=" + weight.size(1) + ", out_features=" + weight.size(0) + ", bias="
                + (bias == null ? "False" : "True");
    }
}
