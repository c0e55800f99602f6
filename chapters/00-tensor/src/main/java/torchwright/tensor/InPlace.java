package torchwright.tensor;

import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Bernoulli;
import torchwright.tensor.op.BernoulliEach;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.CopyFrom;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Fill;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Normal;
import torchwright.tensor.op.Pow;
import torchwright.tensor.op.PowByNumber;
import torchwright.tensor.op.RandomBits;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Round;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Sign;
import torchwright.tensor.op.Sin;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Sub;
import torchwright.tensor.op.Tanh;
import torchwright.tensor.op.Trunc;
import torchwright.tensor.op.Uniform;

/**
 * Operations that overwrite this tensor's elements, for all who share them, and raise its version. Part of
 * {@link Tensor}.
 *
 * <p>The result must fit: it is not broadcast to a larger shape, nor a real number written into an integer. If it does
 * not, an {@link IllegalArgumentException} is thrown and nothing has changed.
 */
public sealed interface InPlace permits Tensor {
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
     * The in-place form of {@link Pointwise#neg}.
     *
     * @return this tensor
     */
    default Tensor neg_() {
        return Dispatcher.runInto(new Neg(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#abs}.
     *
     * @return this tensor
     */
    default Tensor abs_() {
        return Dispatcher.runInto(new Abs(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#sign}.
     *
     * @return this tensor
     */
    default Tensor sign_() {
        return Dispatcher.runInto(new Sign(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#reciprocal}.
     *
     * @return this tensor
     */
    default Tensor reciprocal_() {
        return Dispatcher.runInto(new Reciprocal(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#exp}.
     *
     * @return this tensor
     */
    default Tensor exp_() {
        return Dispatcher.runInto(new Exp(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#log}.
     *
     * @return this tensor
     */
    default Tensor log_() {
        return Dispatcher.runInto(new Log(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#log1p}.
     *
     * @return this tensor
     */
    default Tensor log1p_() {
        return Dispatcher.runInto(new Log1p(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#sqrt}.
     *
     * @return this tensor
     */
    default Tensor sqrt_() {
        return Dispatcher.runInto(new Sqrt(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#rsqrt}.
     *
     * @return this tensor
     */
    default Tensor rsqrt_() {
        return Dispatcher.runInto(new Rsqrt(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#sin}.
     *
     * @return this tensor
     */
    default Tensor sin_() {
        return Dispatcher.runInto(new Sin(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#cos}.
     *
     * @return this tensor
     */
    default Tensor cos_() {
        return Dispatcher.runInto(new Cos(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#tanh}.
     *
     * @return this tensor
     */
    default Tensor tanh_() {
        return Dispatcher.runInto(new Tanh(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#sigmoid}.
     *
     * @return this tensor
     */
    default Tensor sigmoid_() {
        return Dispatcher.runInto(new Sigmoid(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#relu}.
     *
     * @return this tensor
     */
    default Tensor relu_() {
        return Dispatcher.runInto(new Relu(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#floor}.
     *
     * @return this tensor
     */
    default Tensor floor_() {
        return Dispatcher.runInto(new Floor(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#ceil}.
     *
     * @return this tensor
     */
    default Tensor ceil_() {
        return Dispatcher.runInto(new Ceil(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#round}.
     *
     * @return this tensor
     */
    default Tensor round_() {
        return Dispatcher.runInto(new Round(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#trunc}.
     *
     * @return this tensor
     */
    default Tensor trunc_() {
        return Dispatcher.runInto(new Trunc(), self(), self());
    }

    /**
     * The in-place form of {@link Pointwise#clamp}.
     *
     * @param min the lower bound, or null for none
     * @param max the upper bound, or null for none
     * @return this tensor
     */
    default Tensor clamp_(Number min, Number max) {
        return Dispatcher.runInto(new Clamp(min, max), self(), self());
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

    /**
     * Draws every element evenly from {@code [from, to)}, with the default generator.
     *
     * @param from the lower end
     * @param to the upper end
     * @return this tensor
     */
    default Tensor uniform_(double from, double to) {
        return uniform_(from, to, Generator.defaultGenerator());
    }

    /**
     * Draws every element evenly from {@code [from, to)}.
     *
     * @param from the lower end
     * @param to the upper end
     * @param generator where the random numbers come from
     * @return this tensor
     */
    default Tensor uniform_(double from, double to, Generator generator) {
        return Dispatcher.runInto(new Uniform(from, to, generator), self(), self());
    }

    /**
     * Draws every element from a normal distribution, with the default generator.
     *
     * @param mean the mean
     * @param std the standard deviation
     * @return this tensor
     */
    default Tensor normal_(double mean, double std) {
        return normal_(mean, std, Generator.defaultGenerator());
    }

    /**
     * Draws every element from a normal distribution.
     *
     * @param mean the mean
     * @param std the standard deviation
     * @param generator where the random numbers come from
     * @return this tensor
     */
    default Tensor normal_(double mean, double std, Generator generator) {
        return Dispatcher.runInto(new Normal(mean, std, generator), self(), self());
    }

    /**
     * Draws every element evenly from the whole numbers {@code [low, high)}, with the default generator.
     *
     * @param low the smallest value
     * @param high one more than the largest
     * @return this tensor
     */
    default Tensor random_(long low, long high) {
        return random_(low, high, Generator.defaultGenerator());
    }

    /**
     * Draws every element evenly from the whole numbers {@code [low, high)}.
     *
     * @param low the smallest value
     * @param high one more than the largest
     * @param generator where the random numbers come from
     * @return this tensor
     */
    default Tensor random_(long low, long high, Generator generator) {
        return Dispatcher.runInto(new RandomIntegers(low, high, generator), self(), self());
    }

    /**
     * Draws 1 with a probability, else 0, for every element, with the default generator.
     *
     * @param probability in {@code [0, 1]}
     * @return this tensor
     */
    default Tensor bernoulli_(double probability) {
        return bernoulli_(probability, Generator.defaultGenerator());
    }

    /**
     * Draws 1 with a probability, else 0, for every element.
     *
     * @param probability in {@code [0, 1]}
     * @param generator where the random numbers come from
     * @return this tensor
     */
    default Tensor bernoulli_(double probability, Generator generator) {
        return Dispatcher.runInto(new Bernoulli(probability, generator), self(), self());
    }

    /**
     * Draws every element evenly from all whole numbers that the dtype holds exactly.
     *
     * @param generator where the random numbers come from
     * @return this tensor
     */
    default Tensor random_(Generator generator) {
        return Dispatcher.runInto(new RandomBits(generator), self(), self());
    }

    /**
     * Draws 1 with a probability of its own for every element, else 0.
     *
     * @param probabilities in {@code [0, 1]}, floating point, broadcastable to this shape
     * @param generator where the random numbers come from
     * @return this tensor
     */
    default Tensor bernoulli_(Tensor probabilities, Generator generator) {
        return Dispatcher.runInto(new BernoulliEach(generator), self(), self(), probabilities);
    }
}
