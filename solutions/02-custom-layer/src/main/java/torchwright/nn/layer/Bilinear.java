package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.nn.init.Init;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * {@code x1 @ weight @ x2 + bias}: every output is a weighted sum over all products of a number of the one and a number
 * of the other, {@code (..., in1), (..., in2) -> (..., out)}; torch: {@code torch.nn.Bilinear}.
 */
public final class Bilinear extends Module {
    private final Parameter weight;
    private final Parameter bias;

    /**
     * Makes a layer with a bias.
     *
     * @param in1Features how many numbers a row of the first input has
     * @param in2Features how many a row of the second has
     * @param outFeatures how many a row of the output shall have
     */
    public Bilinear(int in1Features, int in2Features, int outFeatures) {
        this(in1Features, in2Features, outFeatures, true);
    }

    /**
     * Makes a layer.
     *
     * @param in1Features how many numbers a row of the first input has
     * @param in2Features how many a row of the second has
     * @param outFeatures how many a row of the output shall have
     * @param withBias    whether something is added to every row
     * @throws IllegalArgumentException if the first input has no features
     */
    public Bilinear(int in1Features, int in2Features, int outFeatures, boolean withBias) {
        if (in1Features <= 0) {
            throw new IllegalArgumentException("in1_features must be > 0, but got (in1_features=" + in1Features + ")");
        }
        weight = new Parameter(Tensor.empty(outFeatures, in1Features, in2Features));
        bias = withBias ? new Parameter(Tensor.empty(outFeatures)) : null;
        resetParameters();
    }

    /** Draws weight and bias anew, evenly within {@code +-1 / sqrt(in1)}, in this order. */
    public void resetParameters() {
        double bound = 1 / Math.sqrt(weight.size(1));
        Init.uniform_(weight, -bound, bound);
        if (bias != null) {
            Init.uniform_(bias, -bound, bound);
        }
    }

    /** {@return the weight, {@code (out, in1, in2)}} */
    public Parameter weight() {
        return weight;
    }

    /** {@return the bias, {@code (out)}, or null if there is none} */
    public Parameter bias() {
        return bias;
    }

    /**
     * Combines two inputs row by row, hooks included.
     *
     * @param first  {@code (..., in1)}
     * @param second {@code (..., in2)}, of the same leading sizes
     * @return {@code (..., out)}
     * @throws IllegalArgumentException if sizes do not fit
     */
    public Tensor call(Tensor first, Tensor second) {
        return invoke(inputs -> forward(inputs[0], inputs[1]), first, second);
    }

    private Tensor forward(Tensor first, Tensor second) {
        check(first.shape(), second.shape());
        int rows = LinearShapes.rows(first.shape());
        int out = weight.size(0);
        int in1 = weight.size(1);
        int in2 = weight.size(2);
        Tensor acrossFirst = weight.transpose(0, 1).reshape(in1, out * in2);
        Tensor halfway = first.reshape(rows, in1).matmul(acrossFirst).view(rows, out, in2);
        Tensor product =
                halfway.matmul(second.reshape(rows, in2, 1)).view(first.shape().with(-1, out));
        return bias == null ? product : product.add(bias);
    }

    private void check(Shape first, Shape second) {
        if (first.rank() != second.rank() || first.rank() == 0) {
            throw new IllegalArgumentException(
                    "bilinear(): input dimensions do not match: got " + first.rank() + " and " + second.rank());
        }
        for (int dim = 0; dim < first.rank() - 1; dim++) {
            if (first.size(dim) != second.size(dim)) {
                throw new IllegalArgumentException("bilinear(): input batch dimensions do not match at dim " + dim
                        + ": got " + first.size(dim) + " and " + second.size(dim));
            }
        }
        checkFeatures(1, first.size(-1), weight.size(1));
        checkFeatures(2, second.size(-1), weight.size(2));
    }

    private static void checkFeatures(int which, int got, int expected) {
        if (got != expected) {
            throw new IllegalArgumentException("bilinear(): input" + which + " size does not match weight size: got "
                    + got + " but expected " + expected);
        }
    }

    @Override
    protected String extraRepr() {
        return "in1_features=" + weight.size(1) + ", in2_features=" + weight.size(2) + ", out_features="
                + weight.size(0) + ", bias=" + (bias == null ? "False" : "True");
    }
}
