package torchwright.tensor;

import torchwright.tensor.op.Cumsum;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Mean;
import torchwright.tensor.op.Prod;
import torchwright.tensor.op.Sum;

/**
 * Folding many elements into few: sums, means and products; more in {@link Extremes}, {@link Quantifiers} and
 * {@link Statistics}. Part of {@link Tensor}.
 *
 * <p>A reduction folds all elements into one, or those along the dimensions named, which then disappear, or stay with
 * size 1 if {@code keepdim}.
 */
public sealed interface Reductions extends Extremes, Quantifiers, Statistics permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    private Dims named(int[] dims) {
        int rank = self().rank();
        return dims.length == 0 ? Dims.every(rank) : Dims.of(rank, dims);
    }

    /** {@return the sum of all elements: of integers and truth values in int64, of none 0} */
    default Tensor sum() {
        return Dispatcher.run(new Sum(Dims.ALL, false, null), self());
    }

    /**
     * The sum of all elements.
     *
     * @param dtype to what the elements are converted before
     * @return a scalar of that dtype
     */
    default Tensor sum(DType dtype) {
        return Dispatcher.run(new Sum(Dims.ALL, false, dtype), self());
    }

    /**
     * The sum along one dimension.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less
     */
    default Tensor sum(int dim) {
        return sum(dim, false);
    }

    /**
     * The sum along one dimension.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there
     */
    default Tensor sum(int dim, boolean keepdim) {
        return sum(new int[] {dim}, keepdim, null);
    }

    /**
     * The sum along several dimensions.
     *
     * @param dims    the dimensions, negative ones from the end; none means all
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there
     */
    default Tensor sum(int[] dims, boolean keepdim) {
        return sum(dims, keepdim, null);
    }

    /**
     * The sum along several dimensions.
     *
     * @param dims    the dimensions, negative ones from the end; none means all
     * @param keepdim whether a folded dimension stays, with size 1
     * @param dtype   to what the elements are converted before, or null
     * @return a tensor without those dimensions, or with size 1 there
     */
    default Tensor sum(int[] dims, boolean keepdim, DType dtype) {
        return Dispatcher.run(new Sum(named(dims), keepdim, dtype), self());
    }

    /**
     * The mean of all elements; of none NaN.
     *
     * @return a scalar
     * @throws IllegalArgumentException if the elements are integers or truth values
     */
    default Tensor mean() {
        return Dispatcher.run(new Mean(Dims.ALL, false, null), self());
    }

    /**
     * The mean of all elements.
     *
     * @param dtype to what the elements are converted before
     * @return a scalar of that dtype
     */
    default Tensor mean(DType dtype) {
        return Dispatcher.run(new Mean(Dims.ALL, false, dtype), self());
    }

    /**
     * The mean along one dimension.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less
     * @throws IllegalArgumentException if the elements are integers or truth values
     */
    default Tensor mean(int dim) {
        return mean(dim, false);
    }

    /**
     * The mean along one dimension.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there
     * @throws IllegalArgumentException if the elements are integers or truth values
     */
    default Tensor mean(int dim, boolean keepdim) {
        return mean(new int[] {dim}, keepdim, null);
    }

    /**
     * The mean along several dimensions.
     *
     * @param dims    the dimensions, negative ones from the end; none means all
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there
     * @throws IllegalArgumentException if the elements are integers or truth values
     */
    default Tensor mean(int[] dims, boolean keepdim) {
        return mean(dims, keepdim, null);
    }

    /**
     * The mean along several dimensions.
     *
     * @param dims    the dimensions, negative ones from the end; none means all
     * @param keepdim whether a folded dimension stays, with size 1
     * @param dtype   to what the elements are converted before, or null
     * @return a tensor without those dimensions, or with size 1 there
     */
    default Tensor mean(int[] dims, boolean keepdim, DType dtype) {
        return Dispatcher.run(new Mean(named(dims), keepdim, dtype), self());
    }

    /** {@return the product of all elements: of integers and truth values in int64, of none 1} */
    default Tensor prod() {
        return Dispatcher.run(new Prod(Dims.ALL, false, null), self());
    }

    /**
     * The product of all elements.
     *
     * @param dtype to what the elements are converted before
     * @return a scalar of that dtype
     */
    default Tensor prod(DType dtype) {
        return Dispatcher.run(new Prod(Dims.ALL, false, dtype), self());
    }

    /**
     * The product along one dimension.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less
     */
    default Tensor prod(int dim) {
        return prod(dim, false);
    }

    /**
     * The product along one dimension.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there
     */
    default Tensor prod(int dim, boolean keepdim) {
        return prod(dim, keepdim, null);
    }

    /**
     * The product along one dimension.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @param dtype   to what the elements are converted before, or null
     * @return a tensor without that dimension, or with size 1 there
     */
    default Tensor prod(int dim, boolean keepdim, DType dtype) {
        return Dispatcher.run(new Prod(Dims.of(self().rank(), dim), keepdim, dtype), self());
    }

    /**
     * The running sum along one dimension: each element and all before it.
     *
     * @param dim the dimension, negative from the end
     * @return a tensor of this shape; of integers and truth values in int64
     */
    default Tensor cumsum(int dim) {
        return cumsum(dim, null);
    }

    /**
     * The running sum along one dimension: each element and all before it.
     *
     * @param dim   the dimension, negative from the end
     * @param dtype to what the elements are converted before, or null
     * @return a tensor of this shape
     */
    default Tensor cumsum(int dim, DType dtype) {
        return Dispatcher.run(new Cumsum(dim, dtype), self());
    }
}
