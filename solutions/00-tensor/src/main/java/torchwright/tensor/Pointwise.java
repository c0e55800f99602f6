package torchwright.tensor;

import torchwright.tensor.op.Add;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Pow;
import torchwright.tensor.op.PowByNumber;
import torchwright.tensor.op.PowOfNumber;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sub;

/** Arithmetic and functions that look at one element, or one pair of elements, at a time. Part of {@link Tensor}. */
public sealed interface Pointwise extends PointwiseFunctions permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * The sum, element by element, with broadcasting.
     *
     * @param other the right operand
     * @return a new tensor of the common shape and dtype
     */
    default Tensor add(Tensor other) {
        return Dispatcher.run(new Add(1), self(), other);
    }

    /**
     * The sum, element by element.
     *
     * @param other the right operand
     * @return a new tensor of this shape
     */
    default Tensor add(Number other) {
        return Dispatcher.run(new Add(1), self(), Tensor.number(other));
    }

    /**
     * {@code this + alpha * other}, element by element, rounded once.
     *
     * @param other the right operand
     * @param alpha its factor
     * @return a new tensor of the common shape and dtype
     */
    default Tensor add(Tensor other, Number alpha) {
        return Dispatcher.run(new Add(alpha), self(), other);
    }

    /**
     * The difference, element by element, with broadcasting.
     *
     * @param other the right operand
     * @return a new tensor of the common shape and dtype
     */
    default Tensor sub(Tensor other) {
        return Dispatcher.run(new Sub(1), self(), other);
    }

    /**
     * The difference, element by element.
     *
     * @param other the right operand
     * @return a new tensor of this shape
     */
    default Tensor sub(Number other) {
        return Dispatcher.run(new Sub(1), self(), Tensor.number(other));
    }

    /**
     * {@code this - alpha * other}, element by element, rounded once.
     *
     * @param other the right operand
     * @param alpha its factor
     * @return a new tensor of the common shape and dtype
     */
    default Tensor sub(Tensor other, Number alpha) {
        return Dispatcher.run(new Sub(alpha), self(), other);
    }

    /**
     * The difference the other way round, {@code other - this}, element by element, with broadcasting.
     *
     * @param other the right operand
     * @return a new tensor of the common shape and dtype
     */
    default Tensor rsub(Tensor other) {
        return Dispatcher.run(new Rsub(), self(), other);
    }

    /**
     * The difference the other way round, {@code other - this}, element by element.
     *
     * @param other the right operand
     * @return a new tensor of this shape
     */
    default Tensor rsub(Number other) {
        return Dispatcher.run(new Rsub(), self(), Tensor.number(other));
    }

    /**
     * The product, element by element, with broadcasting.
     *
     * @param other the right operand
     * @return a new tensor of the common shape and dtype
     */
    default Tensor mul(Tensor other) {
        return Dispatcher.run(new Mul(), self(), other);
    }

    /**
     * The product, element by element.
     *
     * @param other the right operand
     * @return a new tensor of this shape
     */
    default Tensor mul(Number other) {
        return Dispatcher.run(new Mul(), self(), Tensor.number(other));
    }

    /**
     * The quotient; of integers, the real quotient in float32, element by element, with broadcasting.
     *
     * @param other the right operand
     * @return a new tensor of the common shape and dtype
     */
    default Tensor div(Tensor other) {
        return Dispatcher.run(new Div(), self(), other);
    }

    /**
     * The quotient; of integers, the real quotient in float32, element by element.
     *
     * @param other the right operand
     * @return a new tensor of this shape
     */
    default Tensor div(Number other) {
        return Dispatcher.run(new Div(), self(), Tensor.number(other));
    }

    /**
     * {@code other / this}, element by element: the reciprocal times the number, as torch computes it.
     *
     * @param other the dividend
     * @return a new tensor of this shape
     */
    default Tensor rdiv(Number other) {
        return reciprocal().mul(other);
    }

    /**
     * Every element to the power of the other's, with broadcasting.
     *
     * @param exponent the exponents
     * @return a new tensor of the common shape and dtype
     */
    default Tensor pow(Tensor exponent) {
        return Dispatcher.run(new Pow(), self(), exponent);
    }

    /**
     * Every element to the power of a number.
     *
     * @param exponent the exponent
     * @return a new tensor of this shape
     * @throws IllegalArgumentException for a negative exponent of integers
     */
    default Tensor pow(Number exponent) {
        return Dispatcher.run(new PowByNumber(exponent), self(), Tensor.number(exponent));
    }

    /**
     * A number to the power of every element, {@code base ** this}.
     *
     * @param base the number
     * @return a new tensor of this shape
     */
    default Tensor rpow(Number base) {
        return Dispatcher.run(new PowOfNumber(), Tensor.number(base), self());
    }

    /**
     * The larger of two elements, with broadcasting; NaN if either is.
     *
     * @param other the other operand
     * @return a new tensor of the common shape and dtype
     */
    default Tensor maximum(Tensor other) {
        return Dispatcher.run(new Maximum(), self(), other);
    }

    /**
     * The smaller of two elements, with broadcasting; NaN if either is.
     *
     * @param other the other operand
     * @return a new tensor of the common shape and dtype
     */
    default Tensor minimum(Tensor other) {
        return Dispatcher.run(new Minimum(), self(), other);
    }
}
