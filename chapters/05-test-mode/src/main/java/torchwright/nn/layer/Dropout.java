package torchwright.nn.layer;

import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/**
 * In train mode, sets elements to 0 at random and scales up the rest; in eval mode, does nothing. Any shape; torch:
 * {@code torch.nn.Dropout}.
 */
public final class Dropout extends Module {
    private final double p;
    private final boolean inplace;

    /** Makes a layer that drops half of the elements. */
    public Dropout() {
        this(0.5);
    }

    /**
     * Makes a layer.
     *
     * @param p the probability with which an element becomes 0
     * @throws IllegalArgumentException if {@code p} is not in {@code [0, 1]}
     */
    public Dropout(double p) {
        this(p, false);
    }

    /**
     * Makes a layer.
     *
     * @param p       the probability with which an element becomes 0
     * @param inplace whether the input is overwritten
     * @throws IllegalArgumentException if {@code p} is not in {@code [0, 1]}
     */
    public Dropout(double p, boolean inplace) {
        Dropouts.checkProbability(p);
        this.p = p;
        this.inplace = inplace;
    }

    @Override
    public Tensor forward(Tensor input) {
        return inplace ? Dropouts.dropout_(input, p, isTraining()) : Dropouts.dropout(input, p, isTraining());
    }

    @Override
    protected String extraRepr() {
        return "p=" + PythonNumber.text(p) + ", inplace=" + (inplace ? "True" : "False");
    }
}
