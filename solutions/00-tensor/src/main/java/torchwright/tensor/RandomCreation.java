package torchwright.tensor;

import torchwright.tensor.op.Normal;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.RandomPermutation;
import torchwright.tensor.op.Uniform;

/**
 * The static functions that make tensors of random numbers, torch's numbers for the same seed; inherited by {@link
 * Tensor}.
 *
 * <p>Without a generator they draw from {@link Generator#defaultGenerator}.
 */
public abstract sealed class RandomCreation extends Creation permits Combination {
    RandomCreation() {}

    /**
     * Random numbers from {@code [0, 1)} in the shape, dtype and device of another tensor.
     *
     * @param other the tensor to resemble
     * @return a new tensor
     */
    public static Tensor randLike(Tensor other) {
        return filled(emptyLike(other), new Uniform(0, 1, Generator.defaultGenerator()));
    }

    /**
     * Standard normal random numbers in the shape, dtype and device of another tensor.
     *
     * @param other the tensor to resemble
     * @return a new tensor
     */
    public static Tensor randnLike(Tensor other) {
        return filled(emptyLike(other), new Normal(0, 1, Generator.defaultGenerator()));
    }

    /**
     * Random numbers from {@code [0, 1)}, of dtype float32, with the default generator.
     *
     * @param sizes the tensor's sizes
     * @return a new tensor
     */
    public static Tensor rand(int... sizes) {
        return rand(Generator.defaultGenerator(), Shape.of(sizes), DType.FLOAT32);
    }

    /**
     * Random numbers from {@code [0, 1)}.
     *
     * @param generator where they come from
     * @param shape     the tensor's sizes
     * @param dtype     the elements' type
     * @return a new tensor
     */
    public static Tensor rand(Generator generator, Shape shape, DType dtype) {
        return filled(empty(shape, dtype, Device.CPU), new Uniform(0, 1, generator));
    }

    /**
     * Standard normal random numbers, of dtype float32, with the default generator.
     *
     * @param sizes the tensor's sizes
     * @return a new tensor
     */
    public static Tensor randn(int... sizes) {
        return randn(Generator.defaultGenerator(), Shape.of(sizes), DType.FLOAT32);
    }

    /**
     * Standard normal random numbers.
     *
     * @param generator where they come from
     * @param shape     the tensor's sizes
     * @param dtype     the elements' type
     * @return a new tensor
     */
    public static Tensor randn(Generator generator, Shape shape, DType dtype) {
        return filled(empty(shape, dtype, Device.CPU), new Normal(0, 1, generator));
    }

    /**
     * Random whole numbers from {@code [low, high)}, of dtype int64, with the default generator.
     *
     * @param low   the smallest
     * @param high  one more than the largest
     * @param sizes the tensor's sizes
     * @return a new tensor
     */
    public static Tensor randint(long low, long high, int... sizes) {
        return randint(Generator.defaultGenerator(), low, high, Shape.of(sizes), DType.INT64);
    }

    /**
     * Random whole numbers from {@code [low, high)}.
     *
     * @param generator where they come from
     * @param low       the smallest
     * @param high      one more than the largest
     * @param shape     the tensor's sizes
     * @param dtype     the elements' type
     * @return a new tensor
     */
    public static Tensor randint(Generator generator, long low, long high, Shape shape, DType dtype) {
        return filled(empty(shape, dtype, Device.CPU), new RandomIntegers(low, high, generator));
    }

    /**
     * The numbers {@code 0, ..., n - 1} in random order, of dtype int64, with the default generator.
     *
     * @param n how many
     * @return a vector
     */
    public static Tensor randperm(int n) {
        return randperm(Generator.defaultGenerator(), n);
    }

    /**
     * The numbers {@code 0, ..., n - 1} in random order, of dtype int64.
     *
     * @param generator where the order comes from
     * @param n         how many
     * @return a vector
     */
    public static Tensor randperm(Generator generator, int n) {
        return filled(empty(Shape.of(n), DType.INT64, Device.CPU), new RandomPermutation(generator));
    }

    /**
     * Draws 1 with a probability of its own for every element, else 0, with the default generator.
     *
     * @param probabilities in {@code [0, 1]}, floating point
     * @return a new tensor of the same shape and dtype
     */
    public static Tensor bernoulli(Tensor probabilities) {
        Tensor drawn = emptyLike(probabilities).bernoulli_(probabilities, Generator.defaultGenerator());
        return drawn.data();
    }
}
