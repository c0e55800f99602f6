package torchwright.autograd;

import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

/**
 * An operation with a derivative of one's own; torch's {@code torch.autograd.Function}.
 *
 * <p>The forward pass is not recorded: the graph sees one node, named after the class, whose derivative is {@link
 * #backward}. If that is written in tensor operations, it can be differentiated again.
 *
 * <pre>{@code
 * final class Cube extends Function {
 *     protected Tensor[] forward(FunctionContext context, Tensor... inputs) {
 *         context.saveForBackward(inputs[0]);
 *         return new Tensor[] {inputs[0].pow(3)};
 *     }
 *
 *     protected Tensor[] backward(FunctionContext context, Tensor... gradients) {
 *         return new Tensor[] {gradients[0].mul(context.saved(0).pow(2)).mul(3)};
 *     }
 * }
 * Tensor y = new Cube().apply(x);
 * }</pre>
 */
public abstract class Function {
    /** For subclasses. */
    protected Function() {}

    /**
     * Computes the results.
     *
     * @param context keeps what {@link #backward} needs
     * @param inputs  the tensors that {@link #apply} was called with
     * @return the results, at least one
     */
    protected abstract Tensor[] forward(FunctionContext context, Tensor... inputs);

    /**
     * Computes the gradients of the inputs.
     *
     * @param context   what {@link #forward} kept
     * @param gradients one a result; zeros where none arrived, unless the context was told otherwise
     * @return one an input, of a shape that sums to the input's; null for an input without
     */
    protected abstract Tensor[] backward(FunctionContext context, Tensor... gradients);

    /** {@return the name of the function in the graph: the class's own} */
    protected String name() {
        String name = getClass().getSimpleName();
        return name.isEmpty() ? "Function" : name;
    }

    /**
     * Applies a function that has one result.
     *
     * @param inputs tensors
     * @return the result
     */
    public final Tensor apply(Tensor... inputs) {
        return applyAll(inputs)[0];
    }

    /**
     * Applies a function that may have several results.
     *
     * @param inputs tensors
     * @return the results
     */
    public final Tensor[] applyAll(Tensor... inputs) {
        Edge[] edges = GradMode.isEnabled() ? OpNode.edgesOf(inputs) : new Edge[inputs.length];
        FunctionContext context = new FunctionContext(inputs, edges);
        FunctionNode node = context.needsAnyGradient() ? new FunctionNode(this, context, inputs, edges) : null;
        boolean before = GradMode.setEnabled(false);
        Tensor[] outputs;
        try {
            outputs = forward(context, inputs.clone()).clone();
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = FunctionResults.separated(outputs[i], inputs, context);
            }
        } finally {
            GradMode.setEnabled(before);
        }
        if (node != null) {
            FunctionResults.join(outputs, node, context);
        }
        return outputs;
    }
}
