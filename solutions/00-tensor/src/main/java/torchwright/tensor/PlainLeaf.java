package torchwright.tensor;

import java.util.function.UnaryOperator;

/** The autograd slot of a tensor while there is no autograd: it remembers what it is told and computes nothing. */
final class PlainLeaf implements AutogradMeta {
    private static final String MISSING =
            "no autograd is on the class path: chapter 03-autograd builds it, and backward() works from then on";

    private final Tensor tensor;
    private boolean requiresGrad;
    private Tensor grad;

    PlainLeaf(Tensor tensor) {
        this.tensor = tensor;
    }

    @Override
    public boolean requiresGrad() {
        return requiresGrad;
    }

    @Override
    public void setRequiresGrad(boolean requiresGrad) {
        if (requiresGrad && !tensor.dtype().isFloatingPoint()) {
            throw new IllegalArgumentException("only Tensors of floating point dtype can require gradients");
        }
        this.requiresGrad = requiresGrad;
    }

    @Override
    public Tensor grad() {
        return grad;
    }

    @Override
    public void setGrad(Tensor grad) {
        this.grad = grad;
    }

    @Override
    public boolean isLeaf() {
        return true;
    }

    @Override
    public String gradFnName() {
        return null;
    }

    @Override
    public void retainGrad() {
        // The gradient of a leaf is always kept.
    }

    @Override
    public RemovableHandle registerHook(UnaryOperator<Tensor> hook) {
        throw new UnsupportedOperationException(MISSING);
    }

    @Override
    public void backward(Tensor tensor, Tensor gradient, boolean retainGraph, boolean createGraph) {
        throw new UnsupportedOperationException(MISSING);
    }
}
