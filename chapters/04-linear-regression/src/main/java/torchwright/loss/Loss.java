package torchwright.loss;

import java.util.Objects;
import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/**
 * A module that compares what a model computed with what it should have computed; torch: {@code torch.nn.modules.loss}.
 *
 * <p>It is called with two tensors, {@code loss.call(input, target)}, in torch's order: the prediction first.
 */
public abstract class Loss extends Module {
    private final Reduction reduction;

    /**
     * Makes a loss.
     *
     * @param reduction what it makes of the errors of all elements
     */
    protected Loss(Reduction reduction) {
        this.reduction = Objects.requireNonNull(reduction, "reduction");
    }

    /** {@return what it makes of the errors of all elements} */
    public final Reduction reduction() {
        return reduction;
    }

    /**
     * Measures the error: the pre-hooks, the loss, the hooks.
     *
     * @param input  what the model computed, usually {@code (N, out)}
     * @param target what it should have computed, of the same shape
     * @return a scalar, or one error an element for {@link Reduction#NONE}
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    public final Tensor call(Tensor input, Tensor target) {
        return invoke(both -> compute(both[0], both[1]), input, target);
    }

    /**
     * Measures the error; to be overridden.
     *
     * @param input  what the model computed
     * @param target what it should have computed
     * @return a scalar, or one error an element for {@link Reduction#NONE}
     */
    protected abstract Tensor compute(Tensor input, Tensor target);
}
