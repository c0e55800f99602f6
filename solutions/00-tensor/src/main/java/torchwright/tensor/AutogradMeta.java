package torchwright.tensor;

import java.util.function.UnaryOperator;

/**
 * What autograd knows of one tensor; torch's {@code AutogradMeta}. A tensor without one does not require a gradient.
 *
 * <p>Chapter 00 brings a plain form for leaves, which holds a gradient but computes none; chapter 03 brings the real
 * one, through {@link AutogradProvider}.
 */
public interface AutogradMeta {
    /** {@return whether operations on the tensor are recorded} */
    boolean requiresGrad();

    /**
     * Says whether operations on the tensor shall be recorded.
     *
     * @param requiresGrad the new state
     * @throws IllegalStateException if the tensor is no leaf
     */
    void setRequiresGrad(boolean requiresGrad);

    /** {@return the gradient that {@code backward} left here, or null} */
    Tensor grad();

    /**
     * Sets or clears the gradient.
     *
     * @param grad of the tensor's shape, dtype and device, or null
     */
    void setGrad(Tensor grad);

    /** {@return whether the tensor was made by the user and not by a recorded operation} */
    boolean isLeaf();

    /** {@return the name of the node that made the tensor, such as {@code AddBackward0}; null for a leaf} */
    String gradFnName();

    /** Asks {@code backward} to keep the gradient of a tensor that is no leaf. */
    void retainGrad();

    /**
     * Registers a function that sees, and may replace, the gradient as it arrives.
     *
     * @param hook takes the gradient; returns its replacement, or null to leave it
     * @return the handle that removes the hook
     */
    RemovableHandle registerHook(UnaryOperator<Tensor> hook);

    /**
     * Computes the gradient of the tensor with respect to all leaves it was made from, and adds it to theirs.
     *
     * @param tensor      the tensor that this belongs to
     * @param gradient    what to start from, or null for 1 (only for a tensor of one element)
     * @param retainGraph keep what was saved, so that backward can run again
     * @param createGraph record the backward pass itself, for second derivatives
     */
    void backward(Tensor tensor, Tensor gradient, boolean retainGraph, boolean createGraph);
}
