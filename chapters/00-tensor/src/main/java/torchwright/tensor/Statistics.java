package torchwright.tensor;

import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Norm;
import torchwright.tensor.op.ReductionOp;
import torchwright.tensor.op.Std;
import torchwright.tensor.op.Var;

/** Spread and size of real elements. Part of {@link Tensor}. */
public sealed interface Statistics permits Reductions {
    private Tensor self() {
        return (Tensor) this;
    }

    /** Refuses a dtype before the dims are looked at, as torch does. */
    private void requireDtype(ReductionOp op) {
        op.resultType(self().dtype());
    }

    /**
     * The variance of all elements, unbiased; of fewer than two NaN.
     *
     * @return a scalar
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor var() {
        return var(true);
    }

    /**
     * The variance of all elements.
     *
     * @param unbiased true to divide by one less than the number of elements, false to divide by the number
     * @return a scalar
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor var(boolean unbiased) {
        return Dispatcher.run(new Var(Dims.ALL, unbiased ? 1 : 0, false), self());
    }

    /**
     * The variance along one dimension, unbiased.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor var(int dim) {
        return var(dim, true, false);
    }

    /**
     * The variance along one dimension.
     *
     * @param dim      the dimension, negative from the end
     * @param unbiased true to divide by one less than the number of elements, false to divide by the number
     * @param keepdim  whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor var(int dim, boolean unbiased, boolean keepdim) {
        return var(new int[] {dim}, unbiased ? 1 : 0, keepdim);
    }

    /**
     * The variance along several dimensions.
     *
     * @param dims       the dimensions, negative ones from the end; none means all
     * @param correction what is taken from the number of elements before dividing by it
     * @param keepdim    whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor var(int[] dims, double correction, boolean keepdim) {
        requireDtype(new Var(Dims.ALL, correction, keepdim));
        return Dispatcher.run(new Var(Dims.ofOrAll(self().rank(), dims), correction, keepdim), self());
    }

    /**
     * The standard deviation of all elements, unbiased; of fewer than two NaN.
     *
     * @return a scalar
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor std() {
        return std(true);
    }

    /**
     * The standard deviation of all elements.
     *
     * @param unbiased true to divide by one less than the number of elements, false to divide by the number
     * @return a scalar
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor std(boolean unbiased) {
        return Dispatcher.run(new Std(Dims.ALL, unbiased ? 1 : 0, false), self());
    }

    /**
     * The standard deviation along one dimension, unbiased.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor std(int dim) {
        return std(dim, true, false);
    }

    /**
     * The standard deviation along one dimension.
     *
     * @param dim      the dimension, negative from the end
     * @param unbiased true to divide by one less than the number of elements, false to divide by the number
     * @param keepdim  whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor std(int dim, boolean unbiased, boolean keepdim) {
        return std(new int[] {dim}, unbiased ? 1 : 0, keepdim);
    }

    /**
     * The standard deviation along several dimensions.
     *
     * @param dims       the dimensions, negative ones from the end; none means all
     * @param correction what is taken from the number of elements before dividing by it
     * @param keepdim    whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor std(int[] dims, double correction, boolean keepdim) {
        requireDtype(new Std(Dims.ALL, correction, keepdim));
        return Dispatcher.run(new Std(Dims.ofOrAll(self().rank(), dims), correction, keepdim), self());
    }

    /**
     * The Euclidean length of all elements.
     *
     * @return a scalar
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor norm() {
        return norm(2);
    }

    /**
     * The vector norm of all elements, {@code sum(|x|^p)^(1/p)}.
     *
     * @param p the order: 1, 2, an infinity, 0 to count what is not 0, or any other number
     * @return a scalar
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor norm(double p) {
        return Dispatcher.run(new Norm(p, Dims.ALL, false), self());
    }

    /**
     * The vector norm along one dimension.
     *
     * @param p       the order: 1, 2, an infinity, 0 to count what is not 0, or any other number
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor norm(double p, int dim, boolean keepdim) {
        return norm(p, new int[] {dim}, keepdim);
    }

    /**
     * The vector norm along several dimensions.
     *
     * @param p       the order: 1, 2, an infinity, 0 to count what is not 0, or any other number
     * @param dims    the dimensions, negative ones from the end; none means all
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there
     * @throws IllegalArgumentException if the elements are not real numbers
     */
    default Tensor norm(double p, int[] dims, boolean keepdim) {
        requireDtype(new Norm(p, Dims.ALL, keepdim));
        return Dispatcher.run(new Norm(p, Dims.ofOrAll(self().rank(), dims), keepdim), self());
    }
}
