package torchwright.data;

import java.util.Arrays;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/**
 * Divides examples at random into parts that share none; torch: {@code torch.utils.data.random_split}, with the same
 * numbers for the same seed.
 */
public final class RandomSplit {
    private RandomSplit() {}

    /**
     * Divides by lengths.
     *
     * @param size      how many examples there are
     * @param lengths   how many each part gets; together {@code size}
     * @param generator where the order comes from
     * @return one array a part: the positions of its examples, in {@code [0, size)}
     * @throws IllegalArgumentException if a length is negative, or they do not add up
     */
    public static int[][] byLengths(int size, int[] lengths, Generator generator) {
        long sum = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] < 0) {
                throw new IllegalArgumentException(
                        "lengths: the length at index " + i + " is negative: " + Arrays.toString(lengths));
            }
            sum += lengths[i];
        }
        if (sum != size) {
            throw new IllegalArgumentException(
                    "Sum of input lengths does not equal the length of the input dataset!\nThe lengths "
                            + Arrays.toString(lengths) + " add up to " + sum + ", the examples are " + size + ".");
        }
        return split(lengths, generator);
    }

    /**
     * Divides by fractions.
     *
     * @param size      how many examples there are
     * @param fractions the share of each part; together 1
     * @param generator where the order comes from
     * @return one array a part: the positions of its examples, in {@code [0, size)}
     * @throws IllegalArgumentException if a fraction is outside {@code [0, 1]}, or they do not add up to 1
     */
    public static int[][] byFractions(int size, double[] fractions, Generator generator) {
        return split(lengths(size, fractions), generator);
    }

    /**
     * The lengths that belong to fractions: {@code floor(fraction * size)}; what is left over goes to the parts one by
     * one, the first part first.
     *
     * @param size      how many examples there are
     * @param fractions the share of each part; together 1
     * @return one length a part; together {@code size}
     * @throws IllegalArgumentException if a fraction is outside {@code [0, 1]}, or they do not add up to 1
     */
    public static int[] lengths(int size, double... fractions) {
        double sum = 0;
        for (double fraction : fractions) {
            sum += fraction;
        }
        // Python's math.isclose: 1e-9 of the larger one.
        if (!(1 - sum <= 1e-9 && sum <= 1)) {
            throw new IllegalArgumentException(
                    "Sum of input lengths does not equal the length of the input dataset!\nThe fractions "
                            + Arrays.toString(fractions) + " add up to " + sum + ", not to 1.");
        }
        int[] lengths = new int[fractions.length];
        int left = size;
        for (int i = 0; i < fractions.length; i++) {
            if (!(fractions[i] >= 0 && fractions[i] <= 1)) {
                throw new IllegalArgumentException("Fraction at index " + i + " is not between 0 and 1\nThe fractions "
                        + "are " + Arrays.toString(fractions) + ".");
            }
            lengths[i] = (int) Math.floor(size * fractions[i]);
            left -= lengths[i];
        }
        for (int i = 0; i < left; i++) {
            lengths[i % lengths.length]++;
        }
        return lengths;
    }

    /**
     * Puts all positions into one random order and cuts it: the first part gets the first positions of that order, the
     * second the next, and so on.
     *
     * <p>The order is one {@link Tensor#randperm(Generator, int)} over all examples: drawn for each part anew, an
     * example could stand in two parts, and the test would know what the training saw.
     *
     * @param lengths   how many positions each part gets, none negative; they add up to the number of examples
     * @param generator where the order comes from
     * @return one array a part; together they hold every position once
     */
    static int[][] split(int[] lengths, Generator generator) {
        // tag::ex-5.7[]
        long[] order = Tensor.randperm(generator, Arrays.stream(lengths).sum()).toLongs();
        int[][] parts = new int[lengths.length][];
        int begin = 0;
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new int[lengths[part]];
            for (int i = 0; i < lengths[part]; i++) {
                parts[part][i] = (int) order[begin + i];
            }
            begin += lengths[part];
        }
        return parts;
        // end::ex-5.7[]
    }
}
