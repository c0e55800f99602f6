package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.ViewOp;
import torchwright.tensor.op.Diagonal;
import torchwright.tensor.op.Select;
import torchwright.tensor.op.Slice;

@Exercise("3.4")
class PartsGoBackWhereTheyCameFromTest {
    @Test
    void aSelectedRowReceivesTheGradientAndTheOthersNothing() {
        assertEqual(
                embedded(new Select(0, 1), Tensor.of(1f, 2f), Shape.of(3, 2)),
                Tensor.of(new float[][] {{0, 0}, {1, 2}, {0, 0}}),
                "the gradient of x in x.select(0, 1)");
    }

    @Test
    void aSelectedColumnToo() {
        assertEqual(
                embedded(new Select(1, -1), Tensor.of(1f, 2f, 3f), Shape.of(3, 2)),
                Tensor.of(new float[][] {{0, 1}, {0, 2}, {0, 3}}),
                "the gradient of x in x.select(1, -1)");
    }

    @Test
    void whatASliceSteppedOverReceivesNothing() {
        assertEqual(
                embedded(new Slice(0, 1, 6, 2), Tensor.of(1f, 2f, 3f), Shape.of(7)),
                Tensor.of(0f, 1f, 0f, 2f, 0f, 3f, 0f),
                "the gradient of x in x.slice(0, 1, 6, 2)");
    }

    @Test
    void aDiagonalIsPutBackOntoTheDiagonal() {
        assertEqual(
                embedded(new Diagonal(1, 0, 1), Tensor.of(5f, 7f), Shape.of(2, 3)),
                Tensor.of(new float[][] {{0, 5, 0}, {0, 0, 7}}),
                "the gradient of x in x.diagonal(1)");
    }

    @Test
    void aSingleElementToo() {
        assertEqual(
                embedded(new Select(0, 2), Tensor.of(5f), Shape.of(4)),
                Tensor.of(0f, 0f, 5f, 0f),
                "the gradient of x in x.select(0, 2), where x is a vector,");
    }

    @Test
    void theGradientThatArrivedIsLeftAsItIs() {
        Tensor arrived = Tensor.of(1f, 2f);
        embedded(new Select(0, 0), arrived, Shape.of(2, 2)).fill_(9);

        assertEqual(
                arrived,
                Tensor.of(1f, 2f),
                "the gradient that arrived, which others may hold, after the result was overwritten,");
    }

    /** {@code <view(x), g> = <x, embedded(g)>}: looking and putting back are each other's transpose. */
    @SeededTest(cases = 200)
    void itIsTheTransposeOfTheView(Random random) {
        Shape shape = Shape.of(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(3));
        ViewOp view = switch (random.nextInt(3)) {
            case 0 -> new Select(random.nextInt(3), -1);
            case 1 -> new Slice(random.nextInt(3), random.nextInt(2), 4, 1 + random.nextInt(3));
            default -> new Diagonal(random.nextInt(3) - 1, 0, 1);
        };
        Generator generator = new Generator().manualSeed(random.nextInt());
        Tensor x = Tensor.randint(generator, -9, 10, shape, DType.FLOAT64);
        Tensor part = Dispatcher.run(view, x);
        Tensor arrived = Tensor.randint(generator, -9, 10, part.shape(), DType.FLOAT64);

        assertEqual(
                embedded(view, arrived, shape).mul(x).sum(),
                part.mul(arrived).sum(),
                "the sum of x times its gradient, for a " + view + " of " + shape.brackets() + ",");
    }

    private static Tensor embedded(ViewOp view, Tensor arrived, Shape shape) {
        Tensor zeros = Tensor.full(shape, 0, arrived.dtype(), arrived.device());
        Tensor gradient;
        try {
            gradient = ViewDerivatives.embedded(view, arrived, zeros);
        } catch (IllegalArgumentException | IndexOutOfBoundsException problem) {
            throw new AssertionError(
                    "a gradient of shape " + arrived.shape().brackets() + " was to be put back into a tensor of shape "
                            + shape.brackets() + ", but: " + problem.getMessage(),
                    problem);
        }
        if (!gradient.shape().equals(shape)) {
            fail("the gradient of x has shape " + gradient.shape().brackets() + ", but x has shape " + shape.brackets()
                    + "\nwhat the " + view + " did not show has a gradient too: 0");
        }
        return gradient;
    }
}
