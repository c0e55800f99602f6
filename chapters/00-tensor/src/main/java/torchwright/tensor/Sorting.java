package torchwright.tensor;

import java.util.Arrays;
import torchwright.tensor.op.Flip;
import torchwright.tensor.op.Sort;
import torchwright.tensor.op.TopK;

/** The elements along a dimension in another order. NaN counts as the largest number. Part of {@link Tensor}. */
public sealed interface Sorting permits Indexing {
    private Tensor self() {
        return (Tensor) this;
    }

    /** {@return the elements along the last dimension in ascending order, and where they stood} */
    default ValuesAndIndices sort() {
        return sort(-1, false, false);
    }

    /**
     * Sorts along a dimension.
     *
     * @param dim        the dimension
     * @param descending the largest first
     * @return the values and, as int64, where they stood
     */
    default ValuesAndIndices sort(int dim, boolean descending) {
        return sort(dim, descending, false);
    }

    /**
     * Sorts along a dimension.
     *
     * @param dim        the dimension
     * @param descending the largest first
     * @param stable     equal values keep their order
     * @return the values and, as int64, where they stood
     */
    default ValuesAndIndices sort(int dim, boolean descending, boolean stable) {
        Tensor[] results = Dispatcher.runAll(new Sort(dim, descending, stable), self());
        return new ValuesAndIndices(results[0], results[1]);
    }

    /** {@return the indices that sort the last dimension in ascending order, int64} */
    default Tensor argsort() {
        return argsort(-1, false, false);
    }

    /**
     * The indices that sort a dimension.
     *
     * @param dim        the dimension
     * @param descending the largest first
     * @param stable     equal values keep their order
     * @return an int64 tensor of this shape
     */
    default Tensor argsort(int dim, boolean descending, boolean stable) {
        return sort(dim, descending, stable).indices();
    }

    /**
     * The largest elements along the last dimension, the largest first.
     *
     * @param k how many
     * @return the values and, as int64, where they stand
     * @throws IllegalArgumentException if there are fewer than {@code k}
     */
    default ValuesAndIndices topk(int k) {
        return topk(k, -1, true, true);
    }

    /**
     * The largest or smallest elements along a dimension.
     *
     * @param k       how many
     * @param dim     the dimension
     * @param largest the largest ones, else the smallest
     * @param sorted  the best first; if false, in any order
     * @return the values and, as int64, where they stand
     * @throws IllegalArgumentException if there are fewer than {@code k}
     */
    default ValuesAndIndices topk(int k, int dim, boolean largest, boolean sorted) {
        Tensor[] results = Dispatcher.runAll(new TopK(k, dim, largest, sorted), self());
        return new ValuesAndIndices(results[0], results[1]);
    }

    /**
     * Reverses the order along some dimensions.
     *
     * @param dims the dimensions
     * @return a copy; slices with negative steps do not exist, as in torch
     */
    default Tensor flip(int... dims) {
        return Dispatcher.run(new Flip(Arrays.stream(dims).boxed().toList()), self());
    }
}
