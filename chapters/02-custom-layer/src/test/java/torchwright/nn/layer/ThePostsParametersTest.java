package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;
import static torchwright.testing.TensorAssertions.assertShape;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("2.1")
class ThePostsParametersTest {
    /** The post's experiment: the same layer, its fields declared as plain tensors. */
    static final class WithPlainTensors extends Module {
        final Tensor weights = Tensor.randn(7, 12);
        final Tensor bias = Tensor.randn(12);

        @Override
        public Tensor forward(Tensor input) {
            return input.matmul(weights).add(bias);
        }
    }

    @Test
    void theWeightsLeadFromTheInputsToTheOutputs() {
        assertShape(new MyLinear(7, 12).weights(), Shape.of(7, 12), "weights() of MyLinear(7, 12), (in, out),");
    }

    @Test
    void theBiasHasOneNumberForEachOutput() {
        assertShape(new MyLinear(7, 12).bias(), Shape.of(12), "bias() of MyLinear(7, 12), (out),");
    }

    @Test
    void bothAreFoundAsParameters() {
        assertEquals(
                List.of("weights", "bias"),
                List.copyOf(new MyLinear(7, 12).namedParameters().keySet()),
                "the parameters of MyLinear(7, 12)");
    }

    @Test
    void plainTensorsAreNot() {
        int found = new MyLinear(7, 12).parameters().size();
        int foundAmongPlainTensors = new WithPlainTensors().parameters().size();
        assertEquals(2, found, "how many parameters the layer has");
        assertEquals(0, foundAmongPlainTensors, "how many it has if its fields hold plain tensors: nothing is learned");
    }

    @Test
    void bothRequireGradients() {
        for (Parameter parameter : new MyLinear(2, 3).parameters()) {
            if (!parameter.requiresGrad()) {
                fail("a parameter of the layer requires no gradient\nit would stay as it began: new Parameter(data)");
            }
        }
    }

    @Test
    void withoutABiasThereIsNone() {
        MyLinear layer = new MyLinear(7, 12, false);
        assertNull(layer.bias(), "the bias of a layer that was made without one");
        assertEquals(1, layer.parameters().size(), "how many parameters it has");
    }

    @Test
    void theNumbersAreNormalAndTheWeightsAreDrawnFirst() {
        Generator.defaultGenerator().manualSeed(42);
        MyLinear layer = new MyLinear(2, 3);
        assertEqual(
                layer.weights().detach().mul(1e4).round(),
                Tensor.of(new float[][] {{3367, 1288, 2345}, {2303, -11229, -1863}}),
                "weights() of MyLinear(2, 3) after manualSeed(42), times 10,000, as in torch,");
        assertEqual(
                layer.bias().detach().mul(1e4).round(), Tensor.of(22082f, -6380f, 4617f), "its bias(), times 10,000,");
    }

    @SeededTest(cases = 50)
    void allSizesArePossible(Random random) {
        int in = 1 + random.nextInt(7);
        int out = 1 + random.nextInt(7);
        long seed = random.nextInt(1_000);
        Generator.defaultGenerator().manualSeed(seed);
        MyLinear layer = new MyLinear(in, out);
        Generator.defaultGenerator().manualSeed(seed);
        assertEqual(layer.weights().detach(), Tensor.randn(in, out), "weights() of MyLinear(" + in + ", " + out + ")");
        assertEqual(layer.bias().detach(), Tensor.randn(out), "bias() of MyLinear(" + in + ", " + out + ")");
    }
}
