package torchwright.tensor;

import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Round;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Sign;
import torchwright.tensor.op.Sin;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Tanh;
import torchwright.tensor.op.Trunc;

/** Functions of one element at a time. Part of {@link Pointwise}. */
public sealed interface PointwiseFunctions permits Pointwise {
    private Tensor self() {
        return (Tensor) this;
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
