package torchwright.tensor;

import java.util.List;
import torchwright.tensor.op.Cat;
import torchwright.tensor.op.Stack;
import torchwright.tensor.op.Where;

/** The static functions that make one tensor of several; inherited by {@link Tensor}. */
public abstract sealed class Combination extends RandomCreation permits Tensor {
    Combination() {}

    /**
     * Joins tensors along an existing dimension.
     *
     * @param tensors of equal sizes apart from {@code dim}; empty vectors count for nothing
     * @param dim     the dimension
     * @return a new tensor of the common dtype
     * @throws IllegalArgumentException if there are none, or their sizes differ elsewhere
     */
    public static Tensor cat(Tensor[] tensors, int dim) {
        return Dispatcher.run(new Cat(dim), tensors);
    }

    /**
     * Joins tensors along an existing dimension.
     *
     * @param tensors of equal sizes apart from {@code dim}; empty vectors count for nothing
     * @param dim     the dimension
     * @return a new tensor of the common dtype
     * @throws IllegalArgumentException if there are none, or their sizes differ elsewhere
     */
    public static Tensor cat(List<? extends Tensor> tensors, int dim) {
        return cat(tensors.toArray(Tensor[]::new), dim);
    }

    /**
     * Joins tensors along a new dimension.
     *
     * @param tensors of one shape
     * @param dim     where the new dimension stands
     * @return a new tensor of the common dtype
     * @throws IllegalArgumentException if there are none, or their shapes differ
     */
    public static Tensor stack(Tensor[] tensors, int dim) {
        return Dispatcher.run(new Stack(dim), tensors);
    }

    /**
     * Joins tensors along a new dimension.
     *
     * @param tensors of one shape
     * @param dim     where the new dimension stands
     * @return a new tensor of the common dtype
     * @throws IllegalArgumentException if there are none, or their shapes differ
     */
    public static Tensor stack(List<? extends Tensor> tensors, int dim) {
        return stack(tensors.toArray(Tensor[]::new), dim);
    }

    /**
     * Chooses between two tensors element by element, with broadcasting.
     *
     * @param condition of dtype bool
     * @param a         taken where the condition is true
     * @param b         taken elsewhere
     * @return a new tensor of the common shape and dtype
     */
    public static Tensor where(Tensor condition, Tensor a, Tensor b) {
        return Dispatcher.run(new Where(), condition, a, b);
    }

    /**
     * Chooses between a tensor and a number element by element, with broadcasting.
     *
     * @param condition of dtype bool
     * @param a         taken where the condition is true
     * @param b         taken elsewhere
     * @return a new tensor of the common shape and dtype
     */
    public static Tensor where(Tensor condition, Tensor a, Number b) {
        return where(condition, a, Tensor.number(b));
    }

    /**
     * Chooses between a number and a tensor element by element, with broadcasting.
     *
     * @param condition of dtype bool
     * @param a         taken where the condition is true
     * @param b         taken elsewhere
     * @return a new tensor of the common shape and dtype
     */
    public static Tensor where(Tensor condition, Number a, Tensor b) {
        return where(condition, Tensor.number(a), b);
    }

    /**
     * Chooses between two numbers for each element of a condition.
     *
     * @param condition of dtype bool
     * @param a         taken where the condition is true
     * @param b         taken elsewhere
     * @return a new tensor of the condition's shape: int64 if both are whole, else float32
     */
    public static Tensor where(Tensor condition, Number a, Number b) {
        return where(condition, Tensor.number(a), Tensor.number(b));
    }
}
