package torchwright.autograd;

import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * What a {@link Formula} sees: the gradients of the results, the op, and what its row saved.
 *
 * @param <O> the op
 */
public final class GradientContext<O extends Op> {
    private final OpNode node;
    private final Tensor[] gradients;
    private int position;

    GradientContext(OpNode node, Tensor[] gradients) {
        this.node = node;
        this.gradients = gradients;
    }

    GradientContext<O> forInput(int input) {
        position = input;
        return this;
    }

    /** {@return the op with its arguments} */
    @SuppressWarnings("unchecked") // the row was found by the op's class
    public O op() {
        return (O) node.op();
    }

    /** {@return the gradient of the result, of its shape and dtype} */
    public Tensor gradient() {
        return gradients[0];
    }

    /**
     * The gradient of one of several results.
     *
     * @param output which one
     * @return the gradient, or null if none arrived
     */
    public Tensor gradient(int output) {
        return gradients[output];
    }

    /** {@return which input's gradient is asked for} */
    public int position() {
        return position;
    }

    /** {@return how many inputs the op was applied to} */
    public int inputs() {
        return node.inputs();
    }

    /**
     * A saved input.
     *
     * @param input which one; the formula must have declared it
     * @return the tensor, as it was
     * @throws IllegalStateException if it was overwritten since
     */
    public Tensor input(int input) {
        return node.savedInput(input);
    }

    /** {@return the saved result; the formula must have declared it} */
    public Tensor output() {
        return output(0);
    }

    /**
     * One of several saved results.
     *
     * @param output which one; the formula must have declared it
     * @return the tensor, as it was
     * @throws IllegalStateException if it was overwritten since
     */
    public Tensor output(int output) {
        return node.savedOutput(output);
    }

    /**
     * The shape of an input, which need not be saved.
     *
     * @param input which one
     * @return its shape
     */
    public Shape shape(int input) {
        return node.layout(input).shape();
    }

    /**
     * The layout of an input, which need not be saved.
     *
     * @param input which one
     * @return its layout
     */
    public Layout layout(int input) {
        return node.layout(input);
    }

    /**
     * The dtype of an input, which need not be saved.
     *
     * @param input which one
     * @return its dtype
     */
    public DType dtype(int input) {
        return node.types().dtype(input);
    }

    /**
     * Zeros of an input's shape, dtype and device: what many formulas write the gradient into.
     *
     * @param input which one
     * @return a new tensor
     */
    public Tensor zeros(int input) {
        return Tensor.full(
                shape(input), 0, node.types().dtype(input), node.types().device(input));
    }
}
