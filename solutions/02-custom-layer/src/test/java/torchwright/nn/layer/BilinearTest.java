package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.testing.TensorAssertions.assertClose;

import org.junit.jupiter.api.Test;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Values recorded from torch 2.13. */
class BilinearTest {
    @Test
    void initAndOutputAreTorchs() {
        Generator.defaultGenerator().manualSeed(42);
        Bilinear layer = new Bilinear(2, 3, 2);
        assertArrayEquals(
                new double[] {
                    0.5406103730201721,
                    0.5869042277336121,
                    -0.16565565764904022,
                    0.6495562791824341,
                    -0.15492962300777435,
                    0.14268755912780762,
                    -0.34425848722457886,
                    0.4152715504169464,
                    0.6233449578285217,
                    -0.5187534093856812,
                    0.6146144866943359,
                    0.13234160840511322
                },
                layer.weight().detach().toDoubles());
        assertArrayEquals(
                new double[] {0.5224167704582214, 0.09576387703418732},
                layer.bias().detach().toDoubles());
        Tensor first = Tensor.of(new float[][] {{1, 2}, {3, 4}});
        Tensor second = Tensor.of(new float[][] {{1, -2, 3}, {4, 5, -6}});
        assertClose(layer.call(first, second).detach(), Tensor.of(new float[][] {
            {2.167208f, -1.910918f}, {22.664915f, -8.210436f}
        }));
    }

    @Test
    void vectorsAndBatchesAreTaken() {
        Bilinear layer = new Bilinear(2, 3, 5, false);
        assertEquals(Shape.of(5), layer.call(Tensor.ones(2), Tensor.ones(3)).shape());
        assertEquals(
                Shape.of(7, 4, 5),
                layer.call(Tensor.ones(7, 4, 2), Tensor.ones(7, 4, 3)).shape());
    }

    @Test
    void sizesThatDoNotFitAreRefusedInTorchsWords() {
        assertRefused("bilinear(): input1 size does not match weight size: got 3 but expected 2", "4x3", "4x3");
        assertRefused("bilinear(): input2 size does not match weight size: got 2 but expected 3", "4x2", "4x2");
        assertRefused("bilinear(): input batch dimensions do not match at dim 0: got 4 and 5", "4x2", "5x3");
        assertRefused("bilinear(): input dimensions do not match: got 2 and 1", "4x2", "3");
        assertEquals(
                "in1_features must be > 0, but got (in1_features=0)",
                assertThrows(IllegalArgumentException.class, () -> new Bilinear(0, 3, 2))
                        .getMessage());
    }

    private static void assertRefused(String message, String first, String second) {
        Bilinear layer = new Bilinear(2, 3, 5);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> layer.call(ones(first), ones(second)));
        assertEquals(
                message + "\nin Bilinear(in1_features=2, in2_features=3, out_features=5, bias=True)",
                refused.getMessage());
    }

    private static Tensor ones(String times) {
        return Tensor.ones(java.util.Arrays.stream(times.split("x"))
                .mapToInt(Integer::parseInt)
                .toArray());
    }
}
