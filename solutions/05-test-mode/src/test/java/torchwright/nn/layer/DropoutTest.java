package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;
import torchwright.nn.Sequential;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Numbers in here are torch's for the same seed. */
class DropoutTest {
    private static Tensor dropped(Tensor input, double p) {
        return Dropouts.dropout(input, p, true, new Generator().manualSeed(0));
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(IllegalArgumentException.class, attempt::run)
                .getMessage()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSeedDropsWhatTorchDrops() {
        Tensor expected = Tensor.of(0f, 0f, 4.285714f, 0f, 7.1428576f, 0f, 10f, 11.428572f);
        assertEqual(dropped(Tensor.arange(1.0, 9.0, 1.0), 0.3), expected, "dropout");
        Generator.defaultGenerator().manualSeed(0);
        assertEqual(new Dropout(0.3).call(Tensor.arange(1.0, 9.0, 1.0)), expected, "the layer");
    }

    @Test
    void aTransposedInputIsDrawnInTheOrderOfItsMemory() {
        Tensor input = Tensor.of(1f, 2f, 3f, 4f, 5f, 6f).view(2, 3).transpose(0, 1);
        Tensor expected = Tensor.of(new float[][] {{0, 0}, {0, 0}, {6, 0}});
        assertEqual(dropped(input, 0.5), expected, "dropout of a transposed matrix");
    }

    @Test
    void inEvalModeTheInputComesBack() {
        Dropout layer = new Dropout();
        layer.eval();
        Tensor input = Tensor.ones(4);
        Generator.State before = Generator.defaultGenerator().getState();
        assertSame(input, layer.call(input));
        assertEquals(before, Generator.defaultGenerator().getState());
    }

    @Test
    void certaintyDrawsNothing() {
        Generator generator = new Generator().manualSeed(0);
        Generator.State before = generator.getState();
        Tensor input = Tensor.of(1f, -2f, Float.POSITIVE_INFINITY);
        assertSame(input, Dropouts.dropout(input, 0, true, generator));
        assertEqual(Dropouts.dropout(input, 1, true, generator), Tensor.of(0f, -0f, Float.NaN), "all dropped");
        assertEquals(before, generator.getState());
    }

    @Test
    void theGradientPassesWhereTheElementPassed() {
        Tensor input = Tensor.ones(8).requiresGrad_(true);
        Tensor output = dropped(input, 0.5);
        assertEquals("MulBackward0", output.gradFnName());
        output.sum().backward();
        assertEqual(input.grad(), output.detach(), "the gradient of ones is the mask");
    }

    @Test
    void inPlaceItOverwritesItsInput() {
        Generator.defaultGenerator().manualSeed(0);
        Tensor input = Tensor.arange(1.0, 9.0, 1.0);
        Tensor expected = dropped(input, 0.3);
        assertSame(input, new Dropout(0.3, true).call(input));
        assertEqual(input, expected, "dropout in place");
        int version = input.version();
        assertSame(input, Dropouts.dropout_(input, 0, true));
        assertEquals(version, input.version(), "nothing to drop is nothing to write");
    }

    @Test
    void aLayerInsideAModelFollowsItsMode() {
        Sequential model = new Sequential(new Dropout(0.9));
        Tensor input = Tensor.ones(50);
        assertTrue(model.call(input).eq(0).sum().item() > 0);
        model.eval();
        assertSame(input, model.call(input));
    }

    @Test
    void itPrintsAsInTorch() {
        assertEquals("Dropout(p=0.5, inplace=False)", new Dropout().toString());
        assertEquals("Dropout(p=0.25, inplace=True)", new Dropout(0.25, true).toString());
    }

    @Test
    void aProbabilityOutsideIsRefused() {
        String text = "dropout probability has to be between 0 and 1, but got ";
        assertEquals(text + "-0.1", refusal(() -> new Dropout(-0.1)));
        assertEquals(text + "1.5", refusal(() -> Dropouts.dropout(Tensor.ones(2), 1.5, true)));
        assertEquals(text + "nan", refusal(() -> Dropouts.dropout_(Tensor.ones(2), Double.NaN, false)));
    }

    @Test
    void wholeNumbersAreRefusedBeforeAnythingIsDrawn() {
        Generator generator = new Generator().manualSeed(0);
        Generator.State before = generator.getState();
        assertEquals(
                "result type Float can't be cast to the desired output type Long",
                refusal(() -> Dropouts.dropout(Tensor.of(1, 2), 0.5, true, generator)));
        assertEquals(before, generator.getState());
    }

    @SeededTest(cases = 40)
    void theMeanStaysAndTheShareFalls(Random random) {
        double p = 0.1 + 0.8 * random.nextDouble();
        int size = 4_000;
        Tensor output = Dropouts.dropout(
                Tensor.ones(Shape.of(size), DType.FLOAT64), p, true, new Generator().manualSeed(random.nextLong()));
        double kept = output.ne(0).to(DType.FLOAT64).mean().item();
        // Five standard deviations of a mean of coins.
        double allowed = 5 * Math.sqrt(p * (1 - p) / size);
        assertEquals(1 - p, kept, allowed);
        assertEquals(1, output.mean().item(), allowed / (1 - p));
    }
}
