package torchwright.tensor;

import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Pow;
import torchwright.tensor.op.PowByNumber;
import torchwright.tensor.op.PowOfNumber;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Round;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Sign;
import torchwright.tensor.op.Sin;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Sub;
import torchwright.tensor.op.Tanh;
import torchwright.tensor.op.Trunc;

/** Arithmetic and functions that look at one element, or one pair of elements, at a time. Part of {@link Tensor}. */
public sealed interface Pointwise permits Tensor {
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

    /** {@return each element with its sign changed} */
    default Tensor neg() {
        return Dispatcher.run(new Neg(), self());
    }

    /** {@return the distance of each element from 0} */
    default Tensor abs() {
        return Dispatcher.run(new Abs(), self());
    }

    /** {@return -1, 0 or 1 for each element; 0 for NaN} */
    default Tensor sign() {
        return Dispatcher.run(new Sign(), self());
    }

    /** {@return {@code 1 / x} for each element} */
    default Tensor reciprocal() {
        return Dispatcher.run(new Reciprocal(), self());
    }

    /** {@return {@code e^x} for each element} */
    default Tensor exp() {
        return Dispatcher.run(new Exp(), self());
    }

    /** {@return the natural logarithm of each element} */
    default Tensor log() {
        return Dispatcher.run(new Log(), self());
    }

    /** {@return {@code log(1 + x)} for each element, exact for small ones} */
    default Tensor log1p() {
        return Dispatcher.run(new Log1p(), self());
    }

    /** {@return the square root of each element} */
    default Tensor sqrt() {
        return Dispatcher.run(new Sqrt(), self());
    }

    /** {@return {@code 1 / sqrt(x)} for each element} */
    default Tensor rsqrt() {
        return Dispatcher.run(new Rsqrt(), self());
    }

    /** {@return the sine of each element, in radians} */
    default Tensor sin() {
        return Dispatcher.run(new Sin(), self());
    }

    /** {@return the cosine of each element, in radians} */
    default Tensor cos() {
        return Dispatcher.run(new Cos(), self());
    }

    /** {@return the hyperbolic tangent of each element} */
    default Tensor tanh() {
        return Dispatcher.run(new Tanh(), self());
    }

    /** {@return {@code 1 / (1 + e^-x)} for each element} */
    default Tensor sigmoid() {
        return Dispatcher.run(new Sigmoid(), self());
    }

    /** {@return {@code max(x, 0)} for each element} */
    default Tensor relu() {
        return Dispatcher.run(new Relu(), self());
    }

    /** {@return the largest whole number that is not larger, for each element} */
    default Tensor floor() {
        return Dispatcher.run(new Floor(), self());
    }

    /** {@return the smallest whole number that is not smaller, for each element} */
    default Tensor ceil() {
        return Dispatcher.run(new Ceil(), self());
    }

    /** {@return the nearest whole number for each element, ties to even} */
    default Tensor round() {
        return Dispatcher.run(new Round(), self());
    }

    /** {@return the whole part of each element} */
    default Tensor trunc() {
        return Dispatcher.run(new Trunc(), self());
    }

    /**
     * The nearest value within a range, for each element.
     *
     * @param min the lower bound, or null for none
     * @param max the upper bound, or null for none; where it is below the lower one, it wins
     * @return a new tensor of this shape
     * @throws IllegalArgumentException if both are null
     */
    default Tensor clamp(Number min, Number max) {
        return Dispatcher.run(new Clamp(min, max), self());
    }
}
