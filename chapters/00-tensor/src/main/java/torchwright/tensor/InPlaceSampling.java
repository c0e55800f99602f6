package torchwright.tensor;

import torchwright.tensor.op.Bernoulli;
import torchwright.tensor.op.BernoulliEach;
import torchwright.tensor.op.Normal;
import torchwright.tensor.op.RandomBits;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.Uniform;

/** Random numbers that overwrite the elements: torch's numbers for the same seed. Part of {@link InPlace}. */
public sealed interface InPlaceSampling permits InPlace {
    private Tensor self() {
        return (Tensor) this;
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
