package torchwright.tensor;

import torchwright.tensor.op.All;
import torchwright.tensor.op.Any;
import torchwright.tensor.op.Dims;

/** Whether something holds for any or for all elements. Part of {@link Tensor}. */
public sealed interface Quantifiers permits Reductions {
    private Tensor self() {
        return (Tensor) this;
    }

    /** {@return whether any element is not 0, NaN included; of none false} */
    default Tensor any() {
        return Dispatcher.run(new Any(Dims.ALL, false), self());
    }

    /**
     * Whether any element is not 0 along one dimension.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less, of dtype bool
     */
    default Tensor any(int dim) {
        return any(dim, false);
    }

    /**
     * Whether any element is not 0 along one dimension.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there, of dtype bool
     */
    default Tensor any(int dim, boolean keepdim) {
        return any(new int[] {dim}, keepdim);
    }

    /**
     * Whether any element is not 0 along several dimensions.
     *
     * @param dims    the dimensions, negative ones from the end; none asks each element by itself
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there, of dtype bool
     */
    default Tensor any(int[] dims, boolean keepdim) {
        return Dispatcher.run(new Any(Dims.of(self().rank(), dims), keepdim), self());
    }

    /** {@return whether no element is 0, NaN included; of none true} */
    default Tensor all() {
        return Dispatcher.run(new All(Dims.ALL, false), self());
    }

    /**
     * Whether no element is 0 along one dimension.
     *
     * @param dim the dimension, which disappears; negative from the end
     * @return a tensor of one dimension less, of dtype bool
     */
    default Tensor all(int dim) {
        return all(dim, false);
    }

    /**
     * Whether no element is 0 along one dimension.
     *
     * @param dim     the dimension, negative from the end
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without that dimension, or with size 1 there, of dtype bool
     */
    default Tensor all(int dim, boolean keepdim) {
        return all(new int[] {dim}, keepdim);
    }

    /**
     * Whether no element is 0 along several dimensions.
     *
     * @param dims    the dimensions, negative ones from the end; none asks each element by itself
     * @param keepdim whether a folded dimension stays, with size 1
     * @return a tensor without those dimensions, or with size 1 there, of dtype bool
     */
    default Tensor all(int[] dims, boolean keepdim) {
        return Dispatcher.run(new All(Dims.of(self().rank(), dims), keepdim), self());
    }
}
