package torchwright.loss;

import torchwright.loss.op.HuberError;
import torchwright.loss.op.SmoothL1Error;
import torchwright.loss.op.SquaredError;
import torchwright.tensor.Broadcasting;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * The regression losses as functions; torch: {@code torch.nn.functional}.
 *
 * <p>Input and target should have one shape. If they have not, but broadcast, a warning is printed once for each place
 * in the program, and they do broadcast: a column {@code (N, 1)} against a row {@code (N)} compares everything with
 * everything.
 */
public final class RegressionLosses {
    private RegressionLosses() {}

    /**
     * The mean of the squared errors.
     *
     * @param input  what a model computed, of any shape
     * @param target what it should have computed, of the same shape
     * @return a scalar
     * @throws IllegalArgumentException      if the shapes do not broadcast
     * @throws UnsupportedOperationException if both hold whole numbers
     */
    public static Tensor mseLoss(Tensor input, Tensor target) {
        return mseLoss(input, target, Reduction.MEAN);
    }

    /**
     * The squared errors; torch: {@code mse_loss}.
     *
     * @param input     what a model computed, of any shape
     * @param target    what it should have computed, of the same shape
     * @param reduction what becomes of the errors of all elements
     * @return a scalar, or one error an element for {@link Reduction#NONE}
     * @throws IllegalArgumentException      if the shapes do not broadcast
     * @throws UnsupportedOperationException if both hold whole numbers
     */
    public static Tensor mseLoss(Tensor input, Tensor target, Reduction reduction) {
        Tensor[] pair = broadcast(input, target);
        return Dispatcher.run(new SquaredError(reduction), pair);
    }

    /**
     * The mean of the absolute errors.
     *
     * @param input  what a model computed, of any shape
     * @param target what it should have computed, of the same shape
     * @return a scalar
     * @throws IllegalArgumentException if the shapes do not broadcast, or both hold whole numbers
     */
    public static Tensor l1Loss(Tensor input, Tensor target) {
        return l1Loss(input, target, Reduction.MEAN);
    }

    /**
     * The absolute errors; torch: {@code l1_loss}. It is no op of its own: its gradient is that of {@code abs}, 0 where
     * the error is 0.
     *
     * @param input     what a model computed, of any shape
     * @param target    what it should have computed, of the same shape
     * @param reduction what becomes of the errors of all elements
     * @return a scalar, or one error an element for {@link Reduction#NONE}
     * @throws IllegalArgumentException if the shapes do not broadcast, or whole numbers have no mean
     */
    public static Tensor l1Loss(Tensor input, Tensor target, Reduction reduction) {
        Tensor[] pair = broadcast(input, target);
        return reduction.of(pair[0].sub(pair[1]).abs());
    }

    /**
     * The mean of the Huber errors with a {@code delta} of 1.
     *
     * @param input  what a model computed, of any shape
     * @param target what it should have computed, of the same shape
     * @return a scalar
     * @throws IllegalArgumentException      if the shapes do not broadcast
     * @throws UnsupportedOperationException if both hold whole numbers
     */
    public static Tensor huberLoss(Tensor input, Tensor target) {
        return huberLoss(input, target, Reduction.MEAN, 1);
    }

    /**
     * The Huber errors; torch: {@code huber_loss}.
     *
     * @param input     what a model computed, of any shape
     * @param target    what it should have computed, of the same shape
     * @param reduction what becomes of the errors of all elements
     * @param delta     where the parabola becomes a line
     * @return a scalar, or one error an element for {@link Reduction#NONE}
     * @throws IllegalArgumentException      if the shapes do not broadcast, or delta is not positive
     * @throws UnsupportedOperationException if both hold whole numbers
     */
    public static Tensor huberLoss(Tensor input, Tensor target, Reduction reduction, double delta) {
        Tensor[] pair = broadcast(input, target);
        return Dispatcher.run(new HuberError(reduction, delta), pair);
    }

    /**
     * The mean of the smooth absolute errors with a {@code beta} of 1.
     *
     * @param input  what a model computed, of any shape
     * @param target what it should have computed, of the same shape
     * @return a scalar
     * @throws IllegalArgumentException      if the shapes do not broadcast
     * @throws UnsupportedOperationException if both hold whole numbers
     */
    public static Tensor smoothL1Loss(Tensor input, Tensor target) {
        return smoothL1Loss(input, target, Reduction.MEAN, 1);
    }

    /**
     * The smooth absolute errors; torch: {@code smooth_l1_loss}.
     *
     * @param input     what a model computed, of any shape
     * @param target    what it should have computed, of the same shape
     * @param reduction what becomes of the errors of all elements
     * @param beta      where the parabola becomes a line; 0 for none, which is {@link #l1Loss}
     * @return a scalar, or one error an element for {@link Reduction#NONE}
     * @throws IllegalArgumentException      if the shapes do not broadcast, or beta is negative
     * @throws UnsupportedOperationException if both hold whole numbers
     */
    public static Tensor smoothL1Loss(Tensor input, Tensor target, Reduction reduction, double beta) {
        if (beta == 0) {
            return l1Loss(input, target, reduction);
        }
        Tensor[] pair = broadcast(input, target);
        return Dispatcher.run(new SmoothL1Error(reduction, beta), pair);
    }

    /** Both, repeated to their common shape; like torch, without a node for one that has it already. */
    private static Tensor[] broadcast(Tensor input, Tensor target) {
        SizeWarning.ON_THE_CONSOLE.check(input.shape(), target.shape());
        Shape common = Broadcasting.shape(input.shape(), target.shape());
        return new Tensor[] {expanded(input, common), expanded(target, common)};
    }

    private static Tensor expanded(Tensor tensor, Shape shape) {
        return tensor.shape().equals(shape) ? tensor : tensor.expand(shape.sizes());
    }
}
