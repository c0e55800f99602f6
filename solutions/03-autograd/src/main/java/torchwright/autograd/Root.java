package torchwright.autograd;

import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/**
 * Where a walk begins: at the node of one output, with one gradient.
 *
 * @param edge     the output's node and which of its results the output is
 * @param gradient what to start from
 * @param implicit whether the gradient was made here, so that nobody else holds it
 */
record Root(Edge edge, Tensor gradient, boolean implicit) {
    /**
     * Begins at one output.
     *
     * @param index    its position among the outputs, for messages
     * @param output   a tensor that requires a gradient
     * @param gradient of its shape, or null for 1 if it has one element
     * @return the root
     */
    static Root of(int index, Tensor output, Tensor gradient) {
        if (gradient == null && output.requiresGrad() && output.numel() != 1) {
            throw new IllegalStateException("grad can be implicitly created only for scalar outputs\nThe shape is "
                    + output.shape().brackets() + ": pass a gradient of that shape, or reduce it, by sum() or mean().");
        }
        if (gradient != null && !gradient.shape().equals(output.shape())) {
            throw new IllegalArgumentException("Mismatch in shape: grad_output[" + index + "] has a shape of "
                    + gradient.shape() + " and output[" + index + "] has a shape of " + output.shape() + ".");
        }
        if (!output.requiresGrad()) {
            throw new IllegalStateException("element " + index + " of tensors does not require grad and does not have"
                    + " a grad_fn\nNo tensor that it was made from requires a gradient, or GradMode was off.");
        }
        Tensor start = gradient == null ? one(output) : gradient.to(output.dtype());
        return new Root(GraphMeta.of(output).gradientEdge(), start, gradient == null);
    }

    /** Nearly always the loss of a training step: its 1 is made without an operation. */
    private static Tensor one(Tensor output) {
        boolean plain = output.rank() == 0
                && output.dtype() == DType.FLOAT32
                && output.device().equals(Device.CPU);
        return plain ? Tensor.of(1f) : Tensor.onesLike(output);
    }
}
