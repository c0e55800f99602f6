package torchwright.autograd;

import torchwright.tensor.Tensor;

/** Gradients of any tensors with respect to any others; torch's {@code torch.autograd}. */
public final class Autograd {
    private Autograd() {}

    /**
     * Computes the gradient of a scalar with respect to some tensors, and leaves every {@code grad} as it is.
     *
     * @param output a tensor of one element
     * @param inputs what to differentiate by
     * @return one gradient an input
     */
    public static Tensor[] grad(Tensor output, Tensor... inputs) {
        return grad(new Tensor[] {output}, inputs, null, false, false, false);
    }

    /**
     * Computes the gradient of {@code sum(outputs[i] * gradOutputs[i])} with respect to some tensors, and leaves every
     * {@code grad} as it is; torch's {@code torch.autograd.grad}.
     *
     * @param outputs     what to differentiate
     * @param inputs      what to differentiate by, leaves or not
     * @param gradOutputs what to start from, one an output; null, or a null element, for 1
     * @param retainGraph keep what was saved, so that the graph can be walked again
     * @param createGraph record the walk itself, for second derivatives
     * @param allowUnused give null for an input that the outputs do not depend on, instead of an exception
     * @return one gradient an input
     * @throws IllegalStateException if an input requires no gradient, or is not used and that is not allowed
     */
    public static Tensor[] grad(
            Tensor[] outputs,
            Tensor[] inputs,
            Tensor[] gradOutputs,
            boolean retainGraph,
            boolean createGraph,
            boolean allowUnused) {
        Edge[] wanted = new Edge[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            if (!inputs[i].requiresGrad()) {
                throw new IllegalStateException("One of the differentiated Tensors does not require grad\nIt is input "
                        + i + ", of shape " + inputs[i].shape().brackets() + ".");
            }
            wanted[i] = GraphMeta.of(inputs[i]).gradientEdge();
        }
        Tensor[] gradients = Engine.run(roots(outputs, gradOutputs), retainGraph, createGraph, wanted);
        for (int i = 0; i < gradients.length && !allowUnused; i++) {
            if (gradients[i] == null) {
                throw new IllegalStateException("The differentiated Tensor at index " + i + " appears to not have been"
                        + " used in the graph. Set allow_unused=True if this is the desired behavior.");
            }
        }
        return gradients;
    }

    /**
     * Computes the gradient of {@code sum(outputs[i] * gradOutputs[i])} with respect to all leaves, and adds it to
     * theirs; torch's {@code torch.autograd.backward}.
     *
     * @param outputs     what to differentiate
     * @param gradOutputs what to start from, one an output; null, or a null element, for 1
     * @param retainGraph keep what was saved, so that the graph can be walked again
     * @param createGraph record the walk itself, for second derivatives
     * @throws IllegalStateException if an output requires no gradient, or the graph has been freed
     */
    public static void backward(Tensor[] outputs, Tensor[] gradOutputs, boolean retainGraph, boolean createGraph) {
        Engine.run(roots(outputs, gradOutputs), retainGraph, createGraph, null);
    }

    /**
     * The node that made a tensor; torch's {@code grad_fn}.
     *
     * @param tensor any tensor
     * @return its node, or null for a leaf
     */
    public static Node gradFn(Tensor tensor) {
        Edge origin = GraphMeta.originOf(tensor);
        return origin == null ? null : origin.node();
    }

    private static Root[] roots(Tensor[] outputs, Tensor[] gradOutputs) {
        Tensor[] starts = gradOutputs == null ? new Tensor[outputs.length] : gradOutputs;
        if (starts.length != outputs.length) {
            throw new IllegalArgumentException(
                    "got " + outputs.length + " tensors and " + starts.length + " gradients");
        }
        Root[] roots = new Root[outputs.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Root.of(i, outputs[i], starts[i]);
        }
        return roots;
    }
}
