package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/**
 * Joins neighbouring dimensions into one; unless told otherwise all but the first, {@code (N, ...) -> (N, F)}. torch:
 * {@code torch.nn.Flatten}.
 */
public final class Flatten extends Module {
    private final int startDim;
    private final int endDim;

    /** Makes a layer that leaves the batch alone and joins all the rest. */
    public Flatten() {
        this(1, -1);
    }

    /**
     * Makes a layer.
     *
     * @param startDim the first dimension to be joined
     * @param endDim   the last one, negative from the end
     */
    public Flatten(int startDim, int endDim) {
        this.startDim = startDim;
        this.endDim = endDim;
    }

    @Override
    public Tensor forward(Tensor input) {
        return input.flatten(startDim, endDim);
    }

    @Override
    protected String extraRepr() {
        return "start_dim=" + startDim + ", end_dim=" + endDim;
    }
}
