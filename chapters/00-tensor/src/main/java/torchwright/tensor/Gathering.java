package torchwright.tensor;

import torchwright.tensor.op.Gather;
import torchwright.tensor.op.IndexAdd;
import torchwright.tensor.op.IndexSelect;
import torchwright.tensor.op.Scatter;
import torchwright.tensor.op.ScatterAdd;
import torchwright.tensor.op.ScatterValue;

/** Picking and placing elements along one dimension, by int64 index tensors. Part of {@link Tensor}. */
public sealed interface Gathering permits Indexing {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * One element for each entry of an index: {@code out[i][j] = x[i][index[i][j]]} for {@code dim} 1.
     *
     * @param dim   the dimension indexed
     * @param index int64, of this rank, no larger than this tensor apart from {@code dim}; none negative
     * @return a tensor of the index's shape
     */
    default Tensor gather(int dim, Tensor index) {
        return Dispatcher.run(new Gather(dim), self(), index);
    }

    /**
     * A copy with one source element written for each entry of an index:
     * {@code out[i][index[i][j]] = source[i][j]} for {@code dim} 1.
     *
     * @param dim    the dimension indexed
     * @param index  int64, of this rank, no larger than the source, nor than this tensor apart from {@code dim}
     * @param source of this dtype
     * @return a new tensor of this shape
     */
    default Tensor scatter(int dim, Tensor index, Tensor source) {
        return Dispatcher.run(new Scatter(dim), self(), index, source);
    }

    /**
     * A copy with one number written wherever an index points.
     *
     * @param dim   the dimension indexed
     * @param index int64, of this rank, no larger than this tensor apart from {@code dim}
     * @param value converted to this dtype
     * @return a new tensor of this shape
     */
    default Tensor scatter(int dim, Tensor index, Number value) {
        return Dispatcher.run(new ScatterValue(dim, value), self(), index);
    }

    /**
     * A copy with one source element added for each entry of an index.
     *
     * @param dim    the dimension indexed
     * @param index  int64, of this rank, no larger than the source, nor than this tensor apart from {@code dim}
     * @param source of this dtype
     * @return a new tensor of this shape
     */
    default Tensor scatterAdd(int dim, Tensor index, Tensor source) {
        return Dispatcher.run(new ScatterAdd(dim), self(), index, source);
    }

    /**
     * The slices along a dimension that an index names, in its order.
     *
     * @param dim   the dimension
     * @param index a vector of int64, none negative
     * @return a copy, of the index's length in that dimension
     */
    default Tensor indexSelect(int dim, Tensor index) {
        return Dispatcher.run(new IndexSelect(dim), self(), index);
    }

    /**
     * A copy with slices of a source added to the slices that an index names.
     *
     * @param dim    the dimension
     * @param index  a vector of int64, none negative
     * @param source of this dtype, and of this shape but for the index's length in {@code dim}
     * @return a new tensor of this shape
     */
    default Tensor indexAdd(int dim, Tensor index, Tensor source) {
        return Dispatcher.run(new IndexAdd(dim), self(), source, index);
    }

    /**
     * {@link #scatter(int, Tensor, Tensor)}, in place.
     *
     * @param dim    the dimension indexed
     * @param index  int64
     * @param source of this dtype
     * @return this tensor
     */
    default Tensor scatter_(int dim, Tensor index, Tensor source) {
        return Dispatcher.runInto(new Scatter(dim), self(), self(), index, source);
    }

    /**
     * {@link #scatter(int, Tensor, Number)}, in place.
     *
     * @param dim   the dimension indexed
     * @param index int64
     * @param value converted to this dtype
     * @return this tensor
     */
    default Tensor scatter_(int dim, Tensor index, Number value) {
        return Dispatcher.runInto(new ScatterValue(dim, value), self(), self(), index);
    }

    /**
     * {@link #scatterAdd}, in place.
     *
     * @param dim    the dimension indexed
     * @param index  int64
     * @param source of this dtype
     * @return this tensor
     */
    default Tensor scatterAdd_(int dim, Tensor index, Tensor source) {
        return Dispatcher.runInto(new ScatterAdd(dim), self(), self(), index, source);
    }

    /**
     * {@link #indexAdd}, in place.
     *
     * @param dim    the dimension
     * @param index  a vector of int64
     * @param source of this dtype
     * @return this tensor
     */
    default Tensor indexAdd_(int dim, Tensor index, Tensor source) {
        return Dispatcher.runInto(new IndexAdd(dim), self(), self(), source, index);
    }
}
