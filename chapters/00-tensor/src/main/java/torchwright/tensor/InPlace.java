package torchwright.tensor;

import torchwright.tensor.op.Add;
import torchwright.tensor.op.CopyFrom;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Fill;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Pow;
import torchwright.tensor.op.PowByNumber;
import torchwright.tensor.op.Sub;

/**
 * Operations that overwrite this tensor's elements, for all who share them, and raise its version. Part of
 * {@link Tensor}.
 *
 * <p>The result must fit: it is not broadcast to a larger shape, nor a real number written into an integer. If it does
 * not, an {@link IllegalArgumentException} is thrown and nothing has changed.
 */
public sealed interface InPlace extends InPlaceFunctions, InPlaceSampling permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * Adds, in place.
     *
     * @param other the right operand, which broadcasts to this shape
     * @return this tensor
     */
    default Tensor add_(Tensor other) {
        return Dispatcher.runInto(new Add(1), self(), self(), other);
    }

    /**
     * Adds, in place.
     *
     * @param other the right operand
     * @return this tensor
     */
    default Tensor add_(Number other) {
        return Dispatcher.runInto(new Add(1), self(), self(), Tensor.number(other));
    }

    /**
     * Adds {@code alpha * other}, in place, rounded once.
     *
     * @param other the right operand, which broadcasts to this shape
     * @param alpha its factor
     * @return this tensor
     */
    default Tensor add_(Tensor other, Number alpha) {
        return Dispatcher.runInto(new Add(alpha), self(), self(), other);
    }

    /**
     * Subtracts, in place.
     *
     * @param other the right operand, which broadcasts to this shape
     * @return this tensor
     */
    default Tensor sub_(Tensor other) {
        return Dispatcher.runInto(new Sub(1), self(), self(), other);
    }

    /**
     * Subtracts, in place.
     *
     * @param other the right operand
     * @return this tensor
     */
    default Tensor sub_(Number other) {
        return Dispatcher.runInto(new Sub(1), self(), self(), Tensor.number(other));
    }

    /**
     * Subtracts {@code alpha * other}, in place, rounded once.
     *
     * @param other the right operand, which broadcasts to this shape
     * @param alpha its factor
     * @return this tensor
     */
    default Tensor sub_(Tensor other, Number alpha) {
        return Dispatcher.runInto(new Sub(alpha), self(), self(), other);
    }

    /**
     * Multiplies, in place.
     *
     * @param other the right operand, which broadcasts to this shape
     * @return this tensor
     */
    default Tensor mul_(Tensor other) {
        return Dispatcher.runInto(new Mul(), self(), self(), other);
    }

    /**
     * Multiplies, in place.
     *
     * @param other the right operand
     * @return this tensor
     */
    default Tensor mul_(Number other) {
        return Dispatcher.runInto(new Mul(), self(), self(), Tensor.number(other));
    }

    /**
     * Divides, in place.
     *
     * @param other the right operand, which broadcasts to this shape
     * @return this tensor
     */
    default Tensor div_(Tensor other) {
        return Dispatcher.runInto(new Div(), self(), self(), other);
    }

    /**
     * Divides, in place.
     *
     * @param other the right operand
     * @return this tensor
     */
    default Tensor div_(Number other) {
        return Dispatcher.runInto(new Div(), self(), self(), Tensor.number(other));
    }

    /**
     * Raises to a power, in place.
     *
     * @param exponent the exponents, which broadcast to this shape
     * @return this tensor
     */
    default Tensor pow_(Tensor exponent) {
        return Dispatcher.runInto(new Pow(), self(), self(), exponent);
    }

    /**
     * Raises to a power, in place.
     *
     * @param exponent the exponent
     * @return this tensor
     */
    default Tensor pow_(Number exponent) {
        return Dispatcher.runInto(new PowByNumber(exponent), self(), self(), Tensor.number(exponent));
    }

    /**
     * Writes one value into every element.
     *
     * @param value converted to this dtype
     * @return this tensor
     */
    default Tensor fill_(Number value) {
        return Dispatcher.runInto(new Fill(value), self(), self());
    }

    /**
     * Writes 0 into every element.
     *
     * @return this tensor
     */
    default Tensor zero_() {
        return fill_(0);
    }

    /**
     * Copies another tensor's values, broadcast and converted, over this one's, from any device.
     *
     * @param source broadcastable to this shape
     * @return this tensor
     */
    default Tensor copy_(Tensor source) {
        return Dispatcher.runInto(new CopyFrom(), self(), self(), source.to(self().device()));
    }
}
