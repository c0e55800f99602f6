package torchwright.nn.layer;

import torchwright.kit.Todo;
import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/**
 * {@code x + body(x)}: the body learns only what is to be changed. Shapes go through as they are.
 *
 * <p>Whatever the body does to it, the input has a way around: what enters a tower of a hundred such blocks still arrives
 * at the top, and gradients still arrive at the bottom.
 */
public final class Residual extends Module {
    private final Module body;

    /**
     * Makes a block.
     *
     * @param body computes the change; its output has its input's shape
     */
    public Residual(Module body) {
        this.body = body;
    }

    /** {@return what computes the change} */
    public Module body() {
        return body;
    }

    /**
     * Adds the body's output to its input.
     *
     * @param input of any shape that the body takes; left as it is
     * @return of the same shape
     * @throws IllegalArgumentException if the body's output has another shape, even one that could be broadcast
     */
    @Override
    public Tensor forward(Tensor input) {
        // Exercise 2.5: Add what the body makes of the input to the input itself.
        // Page: 02-custom-layer.html#residual
        throw new Todo("2.5");
    }

    private static IllegalArgumentException shapesDiffer(Tensor input, Tensor change) {
        return new IllegalArgumentException("a residual block adds shapes that are equal, but its input has shape "
                + input.shape().brackets() + " and its body made "
                + change.shape().brackets()
                + "\nA sum that broadcasts would hide the mistake.");
    }
}
