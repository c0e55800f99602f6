package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("2.4")
class ShapeErrorTest {
    private static final Shape WEIGHT = Shape.of(12, 7);

    private static void assertRefused(String firstLine, int... input) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> LinearShapes.check(Shape.of(input), WEIGHT),
                "an input of shape " + Shape.of(input).brackets() + " for a layer of 7 inputs");
        assertEquals(firstLine, refused.getMessage().lines().findFirst().orElse(""), "the first line of the message");
    }

    private static void assertPasses(int... input) {
        try {
            LinearShapes.check(Shape.of(input), WEIGHT);
        } catch (IllegalArgumentException refused) {
            throw new AssertionError(
                    "an input of shape " + Shape.of(input).brackets() + " has rows of 7, as the layer takes them, but"
                            + " was refused:\n" + refused.getMessage(),
                    refused);
        }
    }

    @Test
    void rowsOfTheRightLengthPass() {
        assertPasses(5, 7);
        assertPasses(7);
        assertPasses(2, 3, 5, 7);
        assertPasses(0, 7);
    }

    @Test
    void bothShapesAreNamed() {
        assertRefused("mat1 and mat2 shapes cannot be multiplied (5x3 and 7x12)", 5, 3);
    }

    @Test
    void theWeightIsNamedAsItIsMultiplied() {
        assertRefused("mat1 and mat2 shapes cannot be multiplied (7x12 and 7x12)", 7, 12);
    }

    @Test
    void allDimensionsButTheLastCountRows() {
        assertRefused("mat1 and mat2 shapes cannot be multiplied (10x3 and 7x12)", 2, 5, 3);
        assertRefused("mat1 and mat2 shapes cannot be multiplied (30x3 and 7x12)", 2, 3, 5, 3);
    }

    @Test
    void aVectorIsOneRow() {
        assertRefused("mat1 and mat2 shapes cannot be multiplied (1x3 and 7x12)", 3);
    }

    @Test
    void aScalarHasNoRow() {
        assertRefused("both arguments to linear need to be at least 1D, but they are 0D and 2D");
    }

    @Test
    void whatTheLayerTakesAndWhatItGotIsSaidInFull() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> LinearShapes.check(Shape.of(2, 5, 3), WEIGHT),
                        "[2, 5, 3]")
                .getMessage();
        String second = message.lines().skip(1).findFirst().orElse("");
        if (!second.contains("7") || !second.contains("[2, 5, 3]")) {
            fail("a second line is to say what the layer takes, 7, and the input's shape, [2, 5, 3]\nthe message is: "
                    + message);
        }
    }

    @Test
    void thePlaceOfTheLayerInTheModelIsAddedToIt() {
        Module model = new Sequential(new Linear(7, 12), new Sequential(new ReLU(), new Linear(5, 2)));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> model.call(Tensor.ones(3, 7)), "12 is not 5")
                .getMessage();
        if (!message.startsWith("mat1 and mat2 shapes cannot be multiplied (3x12 and 5x2)\n")
                || !message.endsWith("in layer 1.1 of Sequential: Linear(in_features=5, out_features=2, bias=True)")) {
            fail("the message is: " + message + "\nit must name both shapes, and the layer 1.1");
        }
    }

    @SeededTest(cases = 200)
    void whatPassesCanBeMultipliedAndWhatIsRefusedCannot(Random random) {
        int[] sizes = random.ints(1 + random.nextInt(4), 1, 4).toArray();
        Shape weight = Shape.of(1 + random.nextInt(3), 1 + random.nextInt(3));
        boolean passes = true;
        try {
            LinearShapes.check(Shape.of(sizes), weight);
        } catch (IllegalArgumentException refused) {
            passes = false;
        }
        boolean fits = sizes[sizes.length - 1] == weight.size(1);
        if (passes != fits) {
            fail("an input of shape " + Shape.of(sizes).brackets() + " for a weight of shape " + weight.brackets()
                    + (fits ? " is refused" : " passes") + "\nthe input's last size and the weight's last must agree");
        }
    }
}
