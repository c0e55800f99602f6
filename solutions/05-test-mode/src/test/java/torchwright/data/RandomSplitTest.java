package torchwright.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;
import torchwright.tensor.Generator;

/** Numbers in here are torch's for the same seed. */
class RandomSplitTest {
    private static Generator seeded(long seed) {
        return new Generator().manualSeed(seed);
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(IllegalArgumentException.class, attempt::run)
                .getMessage()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lengthsGetTorchsParts() {
        int[][] expected = {{2, 6, 1}, {8, 4, 5, 0, 9, 3, 7}};
        assertArrayEquals(expected, RandomSplit.byLengths(10, new int[] {3, 7}, seeded(42)));
    }

    @Test
    void fractionsGetTorchsParts() {
        int[][] expected = {{2, 6, 1, 8}, {4, 5, 0}, {9, 3, 7}};
        assertArrayEquals(expected, RandomSplit.byFractions(10, new double[] {0.35, 0.35, 0.3}, seeded(42)));
    }

    @Test
    void whatIsLeftOverGoesAroundFromTheFirstPartOn() {
        assertArrayEquals(new int[] {4, 3, 3}, RandomSplit.lengths(10, 0.35, 0.35, 0.3));
        assertArrayEquals(new int[] {2, 2, 1}, RandomSplit.lengths(5, 1 / 3.0, 1 / 3.0, 1 / 3.0));
        assertArrayEquals(new int[] {1, 1, 1, 0}, RandomSplit.lengths(3, 0.25, 0.25, 0.25, 0.25));
        assertArrayEquals(new int[] {0, 0}, RandomSplit.lengths(0, 0.5, 0.5));
    }

    @Test
    void lengthsThatDoNotAddUpAreRefused() {
        String text = "Sum of input lengths does not equal the length of the input dataset!";
        assertEquals(text, refusal(() -> RandomSplit.byLengths(5, new int[] {2, 2}, seeded(0))));
        assertEquals(text, refusal(() -> RandomSplit.byLengths(5, new int[0], seeded(0))));
        assertEquals(text, refusal(() -> RandomSplit.lengths(5, 0.5, 0.4)));
        assertEquals(text, refusal(() -> RandomSplit.lengths(5, 0.5, 0.5000001)));
        assertEquals(text, refusal(() -> RandomSplit.lengths(5, Double.NaN, 1)));
        assertEquals("Fraction at index 0 is not between 0 and 1", refusal(() -> RandomSplit.lengths(5, 1.5, -0.5)));
        assertEquals(
                "lengths: the length at index 1 is negative: [6, -1]",
                refusal(() -> RandomSplit.byLengths(5, new int[] {6, -1}, seeded(0))));
    }

    @SeededTest(cases = 100)
    void everyPositionIsInExactlyOnePart(Random random) {
        int[] lengths = random.ints(1 + random.nextInt(5), 0, 20).toArray();
        int size = Arrays.stream(lengths).sum();
        int[][] parts = RandomSplit.byLengths(size, lengths, seeded(random.nextLong()));
        int[] sizes = Arrays.stream(parts).mapToInt(part -> part.length).toArray();
        assertArrayEquals(lengths, sizes);
        int[] all = Arrays.stream(parts).flatMapToInt(Arrays::stream).sorted().toArray();
        assertArrayEquals(IntStream.range(0, size).toArray(), all);
    }

    @SeededTest(cases = 100)
    void fractionsOfAnySizeUseEveryExample(Random random) {
        int size = random.nextInt(1_000);
        double first = random.nextDouble();
        int[] lengths = RandomSplit.lengths(size, first, 1 - first);
        assertEquals(size, lengths[0] + lengths[1]);
        assertTrue(Math.abs(lengths[0] - size * first) <= 1);
    }
}
