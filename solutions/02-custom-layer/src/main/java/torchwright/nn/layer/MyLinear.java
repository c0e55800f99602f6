package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.tensor.Tensor;

/**
 * The layer that the post writes by hand: {@code x @ weights + bias}, {@code (N, in) -> (N, out)}.
 *
 * <p>Unlike torch's {@link Linear}, its weights lie as {@code (in, out)}, and all numbers begin as standard normal ones.
 * Declare its fields as plain tensors and it computes the same, but {@code parameters()} is empty: nothing is learned.
 */
public final class MyLinear extends Module {
    private final Parameter weights;
    private final Parameter bias;

    /**
     * Makes a layer with a bias.
     *
     * @param inFeatures  how many numbers a row has
     * @param outFeatures how many it shall have
     */
    public MyLinear(int inFeatures, int outFeatures) {
        this(inFeatures, outFeatures, true);
    }

    /**
     * Makes a layer.
     *
     * @param inFeatures  how many numbers a row has
     * @param outFeatures how many it shall have
     * @param withBias    whether something is added to every row
     */
    public MyLinear(int inFeatures, int outFeatures, boolean withBias) {
        // tag::ex-2.1[]
        weights = new Parameter(Tensor.randn(inFeatures, outFeatures));
        bias = withBias ? new Parameter(Tensor.randn(outFeatures)) : null;
        // end::ex-2.1[]
    }

    /** {@return the weights, {@code (in, out)}} */
    public Parameter weights() {
        return weights;
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
     */
    @Override
    public Tensor forward(Tensor input) {
        // tag::ex-2.2[]
        Tensor output = input.matmul(weights);
        return bias == null ? output : output.add(bias);
        // end::ex-2.2[]
    }
}
