package torchwright.autograd;

import torchwright.tensor.Dispatcher;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Clone;

/** The end of the way back: adds the gradient that arrives to the {@code grad} of a leaf; torch's class of that name. */
final class AccumulateGrad extends Node {
    private static final Edge[] NO_EDGES = {};

    private final Tensor leaf;
    private final GraphMeta meta;

    AccumulateGrad(Tensor leaf, GraphMeta meta) {
        super(NO_EDGES);
        this.leaf = leaf;
        this.meta = meta;
    }

    /** {@return the tensor that receives the gradient} */
    Tensor leaf() {
        return leaf;
    }

    @Override
    public String name() {
        return "AccumulateGrad";
    }

    // A gradient that has arrived is added at once, so that its memory is free early.
    @Override
    long priority() {
        return Long.MAX_VALUE;
    }

    @Override
    Tensor[] apply(Tensor[] gradients, boolean[] wanted) {
        accumulate(gradients[0], false);
        return new Tensor[0];
    }

    /**
     * Adds a gradient to the leaf's; two threads may do so at a time.
     *
     * @param gradient   of the leaf's shape
     * @param onlyHolder whether nobody else holds the gradient's memory, so that it can be kept without a copy
     */
    synchronized void accumulate(Tensor gradient, boolean onlyHolder) {
        if (gradient != null && meta.requiresGrad()) {
            meta.setGrad(accumulated(meta.grad(), gradient, onlyHolder));
        }
    }

    /**
     * The gradient of the leaf after one more has arrived.
     *
     * <p>The first is kept: a copy, unless nobody else holds it. Later ones are added to it in place, so that whoever
     * holds the gradient sees it grow; but if the backward pass is itself recorded, out of place, because the old value
     * may be needed for second derivatives.
     *
     * @param grad       what the leaf has, or null
     * @param arrived    what has arrived
     * @param onlyHolder whether nobody else holds {@code arrived}
     * @return what the leaf has from now on
     */
    private Tensor accumulated(Tensor grad, Tensor arrived, boolean onlyHolder) {
        // tag::ex-3.8[]
        if (grad == null) {
            return onlyHolder ? arrived.detach() : copyOf(arrived);
        }
        return GradMode.isEnabled() ? grad.add(arrived) : grad.add_(arrived);
        // end::ex-3.8[]
    }

    private Tensor copyOf(Tensor gradient) {
        return leaf.isContiguous() ? Dispatcher.run(new Clone(true), gradient) : gradient.clone();
    }
}
