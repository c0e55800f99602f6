package torchwright.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

@Exercise("5.7")
class SplitWithoutALeakTest {
    @Test
    void thePartsAreTorchs() {
        assertParts(
                new int[][] {{4, 1, 7, 5, 3, 9, 0}, {8, 6, 2}},
                split(0, 7, 3),
                "10 examples in parts of 7 and 3, after manualSeed(0);"
                        + " the order is 4 1 7 5 3 9 0 8 6 2, and the second part begins where the first one ends");
        assertParts(
                new int[][] {{2, 6, 1, 8, 4}, {5, 0, 9}, {3, 7}},
                split(42, 5, 3, 2),
                "10 examples in parts of 5, 3 and 2, after manualSeed(42)");
    }

    @Test
    void noExampleStandsInTwoParts() {
        int[][] parts = split(7, 700, 300);
        int[] shared = Arrays.stream(parts[1])
                .filter(position -> Arrays.stream(parts[0]).anyMatch(other -> other == position))
                .toArray();
        if (shared.length > 0) {
            fail(shared.length + " of the 300 examples to test with are among the 700 to train with, expected none\n"
                    + "the model has seen them, so the test says little about what it never saw");
        }
    }

    @Test
    void noExampleIsLost() {
        assertPartition(new int[] {70, 20, 10}, split(3, 70, 20, 10));
    }

    @Test
    void sortedExamplesAreMixed() {
        int[] test = split(1, 50, 50)[1];
        long late = Arrays.stream(test).filter(position -> position >= 50).count();
        if (late < 15 || late > 35) {
            fail("of the 50 examples to test with, " + late + " are from the second half of the data, expected about"
                    + " 25\nexamples are often sorted: without a random order the test asks for what was never taught");
        }
    }

    @Test
    void aPartMayBeEmpty() {
        assertParts(
                new int[][] {{}, {4, 1, 7, 5, 3, 9, 0, 8, 6, 2}, {}},
                split(0, 0, 10, 0),
                "10 examples in parts of 0, 10 and 0, after manualSeed(0)");
        assertParts(new int[][] {{}, {}}, split(0, 0, 0), "no examples, in two parts");
    }

    @Test
    void theSameSeedGivesTheSameParts() {
        assertParts(split(5, 6, 4), split(5, 6, 4), "10 examples in parts of 6 and 4, twice with the seed 5");
    }

    @Test
    void theOrderComesFromTheGivenGenerator() {
        Generator given = new Generator().manualSeed(0);
        Generator expected = new Generator().manualSeed(0);
        Generator.State before = Generator.defaultGenerator().getState();
        RandomSplit.split(new int[] {7, 3}, given);
        Tensor.randperm(expected, 10);

        assertEquals(before, Generator.defaultGenerator().getState(), "the default generator has been drawn from");
        assertEquals(
                expected.getState(),
                given.getState(),
                "the given generator stands elsewhere than after one randperm(10): one order serves all parts");
    }

    @Test
    void inputsAndTargetsStayTogether() {
        Tensor x = Tensor.arange(20).view(10, 2).to(DType.FLOAT32);
        Tensor y = Tensor.arange(10);
        TrainTestSplit split = TrainTestSplit.of(x, y, 0.3, new Generator().manualSeed(0));

        long[] targets = split.testTargets().toLongs();
        double[] inputs = split.testInputs().toDoubles();
        assertEquals(3, targets.length, "how many of 10 examples are kept back, if the share is 0.3");
        for (int i = 0; i < targets.length; i++) {
            assertEquals(2.0 * targets[i], inputs[2 * i], "the input of the target " + targets[i]);
        }
    }

    /** Every position stands in exactly one part, and the parts behind one another are one random order. */
    @SeededTest(cases = 200)
    void thePartsAreOneOrderThatWasCut(Random random) {
        int[] lengths = random.ints(random.nextInt(5), 0, 12).toArray();
        int seed = random.nextInt(1_000);
        int[][] parts = split(seed, lengths);

        assertPartition(lengths, parts);
        int[] joined = Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
        int[] order = Arrays.stream(Tensor.randperm(new Generator().manualSeed(seed), joined.length)
                        .toLongs())
                .mapToInt(Math::toIntExact)
                .toArray();
        if (!Arrays.equals(order, joined)) {
            fail("the parts behind one another are " + Arrays.toString(joined) + "\nbut the order is "
                    + Arrays.toString(order) + "\nfor the lengths " + Arrays.toString(lengths)
                    + " and the seed " + seed + "; the order is drawn once and cut");
        }
    }

    private static int[][] split(int seed, int... lengths) {
        return RandomSplit.split(lengths, new Generator().manualSeed(seed));
    }

    private static void assertParts(int[][] expected, int[][] actual, String what) {
        if (!Arrays.deepEquals(expected, actual)) {
            fail("expected " + Arrays.deepToString(expected) + "\nactual   " + Arrays.deepToString(actual) + "\n" + what
                    + suspicion(expected, actual));
        }
    }

    private static String suspicion(int[][] expected, int[][] actual) {
        int[] all = Arrays.stream(actual).flatMapToInt(Arrays::stream).toArray();
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < i; j++) {
                if (all[i] == all[j]) {
                    return "\nexample " + all[i] + " stands in the parts more than once";
                }
            }
        }
        if (Arrays.equals(all, Arrays.stream(all).sorted().toArray())) {
            return "\nnothing has been mixed";
        }
        return Arrays.deepEquals(sorted(expected), sorted(actual))
                ? "\neach part has the right examples, but they are not in the order that was drawn"
                : "";
    }

    private static int[][] sorted(int[][] parts) {
        return Arrays.stream(parts)
                .map(part -> Arrays.stream(part).sorted().toArray())
                .toArray(int[][]::new);
    }

    private static void assertPartition(int[] lengths, int[][] parts) {
        int[] sizes = Arrays.stream(parts).mapToInt(part -> part.length).toArray();
        if (!Arrays.equals(lengths, sizes)) {
            fail("the parts have the lengths " + Arrays.toString(sizes) + ", expected " + Arrays.toString(lengths));
        }
        int[] times = new int[Arrays.stream(lengths).sum()];
        for (int[] part : parts) {
            for (int position : part) {
                times[position]++;
            }
        }
        for (int position = 0; position < times.length; position++) {
            if (times[position] != 1) {
                fail("of " + times.length + " examples, divided into parts of " + Arrays.toString(lengths)
                        + ", example "
                        + position + " stands in the parts " + times[position] + " times, expected once\n"
                        + "the parts together hold every example, and none twice");
            }
        }
    }
}
