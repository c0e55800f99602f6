package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("3.5")
class UndoTheBroadcastTest {
    @Test
    void aGradientOfTheRightShapeIsLeftAlone() {
        assertLeftAlone(Tensor.ones(2, 3));
        assertLeftAlone(Tensor.ones(5, 1));
        assertLeftAlone(Tensor.of(1f));
    }

    @Test
    void aBiasReceivesTheSumOverTheRows() {
        Tensor summed = sumTo(
                "b", Tensor.ones(5, 12), Shape.of(12), "b took part in 5 rows; each sends a gradient, and they add up");

        assertEqual(summed, Tensor.full(Shape.of(12), 5.0), "the gradient of b, where each of 5 rows sent a 1,");
    }

    @Test
    void squaresDoNotConfuseRowsWithColumns() {
        Tensor summed = sumTo(
                "b",
                Tensor.of(new float[][] {{1, 10, 100}, {1000, 2000, 3000}, {5, 50, 500}}),
                Shape.of(3),
                "b took part in 3 rows; each sends a gradient, and they add up");

        assertEqual(summed, Tensor.of(1006f, 2060f, 3600f), "the gradient of b, which was added to each of 3 rows,");
    }

    @Test
    void aDimensionOfSizeOneIsSummedAndKept() {
        Tensor summed = sumTo(
                "a column",
                Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}}),
                Shape.of(2, 1),
                "its single column was repeated 3 times; it is a column still");

        assertEqual(summed, Tensor.of(new float[][] {{6}, {15}}), "the gradient of a column");
    }

    @Test
    void aMatrixOfOneRowStaysAMatrix() {
        Tensor summed = sumTo(
                "a single row", Tensor.ones(5, 12), Shape.of(1, 12), "it was repeated 5 times, but had two dimensions");

        assertEqual(summed, Tensor.full(Shape.of(1, 12), 5.0), "the gradient of a single row");
    }

    @Test
    void newLeadingDimensionsAreSummedAway() {
        Tensor summed = sumTo("m", Tensor.ones(7, 5, 2, 3), Shape.of(2, 3), "7 times 5 copies were made of m");

        assertEqual(summed, Tensor.full(Shape.of(2, 3), 35.0), "the gradient of m, which met 35 others,");
    }

    @Test
    void bothMayHappenAtOnce() {
        Tensor summed = sumTo(
                "m",
                Tensor.ones(7, 5, 2, 3),
                Shape.of(5, 1, 3),
                "a dimension of 7 was new, and one of size 1 was stretched to 2");

        assertEqual(summed, Tensor.full(Shape.of(5, 1, 3), 14.0), "the gradient of m, stretched in two ways,");
    }

    @Test
    void aScalarReceivesEverything() {
        Tensor summed = sumTo(
                "a scalar",
                Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}}),
                Shape.SCALAR,
                "one number was repeated 6 times");

        assertEqual(summed, Tensor.of(21f), "the gradient of a scalar");
    }

    @Test
    void whatWasRepeatedNoTimesReceivesZero() {
        assertEqual(
                sumTo("b", Tensor.ones(0, 3), Shape.of(3), "it met a matrix without rows: a sum of no gradients is 0"),
                Tensor.zeros(3),
                "the gradient of b, which met a matrix without rows,");
        assertEqual(
                sumTo("a single row", Tensor.ones(0, 3), Shape.of(1, 3), "a size of 1 was stretched to 0, and is 1"),
                Tensor.zeros(1, 3),
                "the gradient of a single row, which was stretched to none,");
    }

    /** expand and sumToShape are each other's transpose: {@code <expand(x), g> = <x, sumToShape(g)>}. */
    @SeededTest(cases = 300)
    void itIsTheTransposeOfExpand(Random random) {
        int[] whole = random.ints(random.nextInt(5), 0, 6)
                .map(i -> new int[] {0, 1, 2, 3, 5, 7}[i])
                .toArray();
        int dropped = random.nextInt(whole.length + 1);
        int[] small = Arrays.copyOfRange(whole, dropped, whole.length);
        for (int dim = 0; dim < small.length; dim++) {
            small[dim] = random.nextInt(3) == 0 ? 1 : small[dim];
        }
        Generator generator = new Generator().manualSeed(random.nextInt());
        Tensor x = Tensor.randint(generator, -9, 10, Shape.of(small), DType.FLOAT64);
        Tensor gradient = Tensor.randint(generator, -9, 10, Shape.of(whole), DType.FLOAT64);

        Tensor summed = sumTo("x", gradient, Shape.of(small), "that is the shape which was stretched");

        assertEqual(
                summed.mul(x).sum(),
                x.expand(whole).mul(gradient).sum(),
                "the sum of x times its gradient, for " + Arrays.toString(small) + " stretched to "
                        + Arrays.toString(whole) + ",");
    }

    private static void assertLeftAlone(Tensor gradient) {
        Tensor summed = sumTo("x", gradient, gradient.shape(), "nothing was stretched, so there is nothing to sum");
        if (summed != gradient) {
            fail("x and its gradient both have shape " + gradient.shape().brackets()
                    + ": nothing was stretched, but a new tensor was made\n"
                    + "return the gradient itself; most gradients need no sum, and a copy costs memory each time");
        }
    }

    private static Tensor sumTo(String what, Tensor gradient, Shape shape, String why) {
        Tensor summed;
        try {
            summed = Broadcasts.sumToShape(gradient, shape);
        } catch (IllegalArgumentException | IndexOutOfBoundsException problem) {
            throw new AssertionError(
                    "a gradient of shape " + gradient.shape().brackets() + " was to be summed to " + shape.brackets()
                            + ", but: " + problem.getMessage() + "\n" + why,
                    problem);
        }
        if (!summed.shape().equals(shape)) {
            fail("the gradient of " + what + " has shape " + summed.shape().brackets() + ", but " + what + " has shape "
                    + shape.brackets() + "\n" + why);
        }
        return summed;
    }
}
