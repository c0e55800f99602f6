package torchwright.tensor;

import torchwright.tensor.op.CountNonzero;
import torchwright.tensor.op.MaskedFill;
import torchwright.tensor.op.MaskedFillTensor;
import torchwright.tensor.op.MaskedSelect;
import torchwright.tensor.op.Nonzero;
import torchwright.tensor.op.Tril;
import torchwright.tensor.op.Triu;

/** Choosing elements by truth values, or by their side of a diagonal. Part of {@link Tensor}. */
public sealed interface Masking permits Indexing {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * A copy in which a number stands where a mask is true.
     *
     * @param mask  of dtype bool, broadcastable with this tensor
     * @param value converted to this dtype
     * @return a new tensor of the common shape
     */
    default Tensor maskedFill(Tensor mask, Number value) {
        return Dispatcher.run(new MaskedFill(value), self(), mask);
    }

    /**
     * A copy in which a scalar tensor's value stands where a mask is true.
     *
     * @param mask  of dtype bool, broadcastable with this tensor
     * @param value of rank 0; converted to this dtype
     * @return a new tensor of the common shape
     */
    default Tensor maskedFill(Tensor mask, Tensor value) {
        return Dispatcher.run(new MaskedFillTensor(), self(), mask, value);
    }

    /**
     * Writes a number where a mask is true, in place.
     *
     * @param mask  of dtype bool, broadcastable to this shape
     * @param value converted to this dtype
     * @return this tensor
     */
    default Tensor maskedFill_(Tensor mask, Number value) {
        Broadcasting.shape(self().shape(), mask.shape());
        return Dispatcher.runInto(new MaskedFill(value), self(), self(), mask);
    }

    /**
     * Writes a scalar tensor's value where a mask is true, in place.
     *
     * @param mask  of dtype bool, broadcastable to this shape
     * @param value of rank 0; converted to this dtype
     * @return this tensor
     */
    default Tensor maskedFill_(Tensor mask, Tensor value) {
        return Dispatcher.runInto(new MaskedFillTensor(), self(), self(), mask, value);
    }

    /**
     * The elements where a mask is true.
     *
     * @param mask of dtype bool, broadcastable with this tensor
     * @return a vector, in row-major order
     */
    default Tensor maskedSelect(Tensor mask) {
        return Dispatcher.run(new MaskedSelect(), self(), mask);
    }

    /** {@return the indices of the elements that are not 0, shape (count, rank), int64, in row-major order} */
    default Tensor nonzero() {
        return Dispatcher.run(new Nonzero(), self());
    }

    /** {@return how many elements are not 0, as an int64 scalar; NaN counts} */
    default Tensor countNonzero() {
        return Dispatcher.run(new CountNonzero(), self());
    }

    /** {@return the lower triangle of each matrix, with its diagonal; zeros above} */
    default Tensor tril() {
        return tril(0);
    }

    /**
     * The lower triangle of each matrix; zeros above.
     *
     * @param diagonal the last diagonal kept: 0 the main one, positive above it
     * @return a new tensor of this shape
     */
    default Tensor tril(int diagonal) {
        return Dispatcher.run(new Tril(diagonal), self());
    }

    /** {@return the upper triangle of each matrix, with its diagonal; zeros below} */
    default Tensor triu() {
        return triu(0);
    }

    /**
     * The upper triangle of each matrix; zeros below.
     *
     * @param diagonal the first diagonal kept: 0 the main one, positive above it
     * @return a new tensor of this shape
     */
    default Tensor triu(int diagonal) {
        return Dispatcher.run(new Triu(diagonal), self());
    }

    /**
     * Sets what lies above a diagonal to 0, in place.
     *
     * @param diagonal the last diagonal kept
     * @return this tensor
     */
    default Tensor tril_(int diagonal) {
        return Dispatcher.runInto(new Tril(diagonal), self(), self());
    }

    /**
     * Sets what lies below a diagonal to 0, in place.
     *
     * @param diagonal the first diagonal kept
     * @return this tensor
     */
    default Tensor triu_(int diagonal) {
        return Dispatcher.runInto(new Triu(diagonal), self(), self());
    }
}
