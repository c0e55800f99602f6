package torchwright.tensor;

import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Amin;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Max;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Min;
import torchwright.tensor.op.MinDim;
import torchwright.tensor.op.ReductionOp;

/** The largest and the smallest elements, and where they stand. Part of {@link Tensor}. */
public sealed interface Extremes permits Reductions {
    private Tensor self() {
        return (Tensor) this;
    }

    /** Refuses a dtype before the dims are looked at, as torch does. */
    private void requireDtype(ReductionOp op) {
        op.resultType(self().dtype());
    }

    /**
     * The largest element; NaN if there is one.
     *
     * @return a scalar
     * @throws IllegalArgumentException if there are none
     */
    default Tensor max() {
        return Dispatcher.run(new Max(), self());
    }

    /**
     * The largest element along one dimension, and its index.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return the elements and their indices, of one dimension less
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default ValuesAndIndices max(int dim) {
        return max(dim, false);
    }

    /**
     * The largest element along one dimension, and its index: of equal ones the first, and the first NaN before
     * all numbers.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return the elements and their indices
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default ValuesAndIndices max(int dim, boolean keepdim) {
        Tensor[] results = Dispatcher.runAll(new MaxDim(Dims.of(self().rank(), dim), keepdim), self());
        return new ValuesAndIndices(results[0], results[1]);
    }

    /**
     * The largest element along one dimension; NaN if there is one.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default Tensor amax(int dim, boolean keepdim) {
        return amax(new int[] {dim}, keepdim);
    }

    /**
     * The largest element along several dimensions; NaN if there is one.
     *
     * @param dims    the dimensions, negative ones from the end; none means all
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default Tensor amax(int[] dims, boolean keepdim) {
        return Dispatcher.run(new Amax(Dims.ofOrAll(self().rank(), dims), keepdim), self());
    }

    /**
     * The index of the largest element in the flattened tensor: of equal ones the first.
     *
     * @return a scalar of dtype int64
     * @throws IndexOutOfBoundsException if there are no elements
     * @throws IllegalArgumentException if the elements are truth values
     */
    default Tensor argmax() {
        return Dispatcher.run(new Argmax(Dims.ALL, false), self());
    }

    /**
     * The index of the largest element along one dimension: of equal ones the first.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less, of dtype int64
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default Tensor argmax(int dim) {
        return argmax(dim, false);
    }

    /**
     * The index of the largest element along one dimension: of equal ones the first.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there, of dtype int64
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default Tensor argmax(int dim, boolean keepdim) {
        requireDtype(new Argmax(Dims.ALL, keepdim));
        return Dispatcher.run(new Argmax(Dims.of(self().rank(), dim), keepdim), self());
    }

    /**
     * The smallest element; NaN if there is one.
     *
     * @return a scalar
     * @throws IllegalArgumentException if there are none
     */
    default Tensor min() {
        return Dispatcher.run(new Min(), self());
    }

    /**
     * The smallest element along one dimension, and its index.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return the elements and their indices, of one dimension less
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default ValuesAndIndices min(int dim) {
        return min(dim, false);
    }

    /**
     * The smallest element along one dimension, and its index: of equal ones the first, and the first NaN before
     * all numbers.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return the elements and their indices
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default ValuesAndIndices min(int dim, boolean keepdim) {
        Tensor[] results = Dispatcher.runAll(new MinDim(Dims.of(self().rank(), dim), keepdim), self());
        return new ValuesAndIndices(results[0], results[1]);
    }

    /**
     * The smallest element along one dimension; NaN if there is one.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default Tensor amin(int dim, boolean keepdim) {
        return amin(new int[] {dim}, keepdim);
    }

    /**
     * The smallest element along several dimensions; NaN if there is one.
     *
     * @param dims    the dimensions, negative ones from the end; none means all
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default Tensor amin(int[] dims, boolean keepdim) {
        return Dispatcher.run(new Amin(Dims.ofOrAll(self().rank(), dims), keepdim), self());
    }

    /**
     * The index of the smallest element in the flattened tensor: of equal ones the first.
     *
     * @return a scalar of dtype int64
     * @throws IndexOutOfBoundsException if there are no elements
     * @throws IllegalArgumentException if the elements are truth values
     */
    default Tensor argmin() {
        return Dispatcher.run(new Argmin(Dims.ALL, false), self());
    }

    /**
     * The index of the smallest element along one dimension: of equal ones the first.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less, of dtype int64
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default Tensor argmin(int dim) {
        return argmin(dim, false);
    }

    /**
     * The index of the smallest element along one dimension: of equal ones the first.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there, of dtype int64
     * @throws IndexOutOfBoundsException if there is no such dimension, or it is empty
     */
    default Tensor argmin(int dim, boolean keepdim) {
        requireDtype(new Argmin(Dims.ALL, keepdim));
        return Dispatcher.run(new Argmin(Dims.of(self().rank(), dim), keepdim), self());
    }
}
