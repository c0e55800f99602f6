package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

@Exercise("2.2")
class ThePostsLayerTest {
    /** Two inputs, three outputs, with numbers that can be followed by head. */
    private static MyLinear layer(boolean withBias) {
        MyLinear layer = new MyLinear(2, 3, withBias);
        layer.weights().detach().copy_(Tensor.of(new float[][] {{1, 2, 3}, {10, 20, 30}}));
        if (withBias) {
            layer.bias().detach().copy_(Tensor.of(0.25f, 0.5f, 0.75f));
        }
        return layer;
    }

    @Test
    void theShapeIsThatOfThePost() {
        Tensor x = Tensor.randn(5, 7);
        assertEquals("torch.Size([5, 12])", new MyLinear(7, 12).call(x).shape().toString(), "layer(x).shape");
    }

    @Test
    void everyOutputIsAWeightedSumAndItsBias() {
        Tensor x = Tensor.of(new float[][] {{1, 1}});
        assertEqual(
                layer(true).call(x).detach(),
                Tensor.of(new float[][] {{11.25f, 22.5f, 33.75f}}),
                "1 times the first row of weights, 1 times the second, and the bias");
    }

    @Test
    void everyRowReceivesTheBias() {
        Tensor x = Tensor.of(new float[][] {{0, 0}, {1, 0}, {0, 1}});
        assertEqual(
                layer(true).call(x).detach(),
                Tensor.of(new float[][] {{0.25f, 0.5f, 0.75f}, {1.25f, 2.5f, 3.75f}, {10.25f, 20.5f, 30.75f}}),
                "the bias alone, and with each row of weights");
    }

    @Test
    void withoutABiasOnlyTheSumIsLeft() {
        Tensor x = Tensor.of(new float[][] {{0, 0}, {2, 1}});
        assertEqual(
                layer(false).call(x).detach(), Tensor.of(new float[][] {{0, 0, 0}, {12, 24, 36}}), "the weighted sums");
    }

    @Test
    void inputAndParametersAreLeftAsTheyWere() {
        MyLinear layer = layer(true);
        int weightsBefore = layer.weights().version();
        int biasBefore = layer.bias().version();
        Tensor x = Tensor.of(new float[][] {{1, 1}});
        layer.call(x);
        assertEquals(0, x.version(), "how often the input was written");
        assertEquals(weightsBefore, layer.weights().version(), "how often the weights had been written");
        assertEquals(biasBefore, layer.bias().version(), "how often the bias had been written");
    }

    @Test
    void theNumbersAreTorchs() {
        Generator.defaultGenerator().manualSeed(42);
        Tensor x = Tensor.randn(5, 7);
        Tensor y = new MyLinear(7, 12).call(x).detach();
        assertClose(
                y.select(0, 0),
                Tensor.of(
                        3.6848614f,
                        -2.0468996f,
                        5.433638f,
                        -3.1346428f,
                        -2.4367242f,
                        1.9441798f,
                        -0.72296953f,
                        -0.1417083f,
                        -0.5255915f,
                        2.2605705f,
                        3.6270838f,
                        -6.422054f),
                "the first row after manualSeed(42)");
    }

    @Test
    void aRowOfAnotherLengthIsRefusedInTheNameOfTheLayer() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new MyLinear(7, 12).call(Tensor.ones(5, 3)),
                "an input of shape [5, 3] for MyLinear(7, 12)");
        assertTrue(
                refused.getMessage().startsWith("mat1 and mat2 shapes cannot be multiplied (5x3 and 7x12)")
                        && refused.getMessage().contains("in MyLinear("),
                refused.getMessage());
    }

    /** The law of a linear layer: what it makes of a sum is the sum of what it makes, but for one bias. */
    @SeededTest(cases = 100)
    void itIsLinearButForTheBias(Random random) {
        int rows = 1 + random.nextInt(5);
        int in = 1 + random.nextInt(7);
        int out = 1 + random.nextInt(7);
        Generator.defaultGenerator().manualSeed(random.nextInt(1_000));
        MyLinear layer = new MyLinear(in, out);
        Tensor x = Tensor.randn(rows, in);
        Tensor y = Tensor.randn(rows, in);
        Tensor bias = layer.bias().detach();
        Tensor sum = layer.call(x).detach().add(layer.call(y).detach()).sub(bias);
        assertClose(layer.call(x.add(y)).detach(), sum, 1e-4, 1e-4);
        assertClose(layer.call(x.mul(0)).detach(), bias.expand(rows, out), "what the layer makes of zeros");
    }
}
