package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.tensor.Tensor;

@Exercise("2.5")
class ResidualTest {
    static final class Scaling extends Module {
        private final double factor;

        Scaling(double factor) {
            this.factor = factor;
        }

        @Override
        public Tensor forward(Tensor input) {
            return input.mul(factor);
        }
    }

    static final class RowSums extends Module {
        @Override
        public Tensor forward(Tensor input) {
            return input.sum(new int[] {-1}, true);
        }
    }

    @Test
    void theInputAndTheChangeAreAdded() {
        assertEqual(
                new Residual(new Scaling(10)).call(Tensor.of(1f, 2f, 3f)),
                Tensor.of(11f, 22f, 33f),
                "an input of 1, 2, 3 and ten times that");
    }

    @Test
    void aBodyThatSaysNothingLetsTheInputThrough() {
        Tensor x = Tensor.of(1f, -2f, 3f);
        assertEqual(new Residual(new Scaling(0)).call(x), x, "a body of zeros");
    }

    @Test
    void theInputIsLeftAlone() {
        Tensor x = Tensor.of(1f, 2f);
        new Residual(new Scaling(1)).call(x);
        assertEqual(x, Tensor.of(1f, 2f), "the input after the call");
        assertEquals(0, x.version(), "how often the input was written");
    }

    @Test
    void theOutputOfTheBodyIsLeftAloneToo() {
        Tensor[] made = new Tensor[1];
        Module body = new Scaling(2);
        body.registerForwardHook((module, inputs, output) -> {
            made[0] = output;
            return null;
        });
        new Residual(body).call(Tensor.of(1f, 2f));
        if (made[0] == null) {
            fail("the hook on the body did not run\nrun the body by call: forward alone skips its hooks");
        }
        assertEqual(made[0], Tensor.of(2f, 4f), "the body's output after the call");
    }

    @Test
    void theHooksOfTheBodyRun() {
        Module body = new Scaling(2);
        body.registerForwardHook((module, inputs, output) -> output.mul(100));
        assertEqual(
                new Residual(body).call(Tensor.of(new float[] {1})),
                Tensor.of(new float[] {201}),
                "the input, 1, and what a hook made of the body's output, 200, together");
    }

    @Test
    void aShapeThatOnlyBroadcastsIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Residual(new RowSums()).call(Tensor.ones(5, 3)),
                "a body that makes [5, 1] of [5, 3]; the sum would broadcast, and nobody would see it");
        if (!refused.getMessage().contains("[5, 3]") || !refused.getMessage().contains("[5, 1]")) {
            fail("the message must name both shapes, [5, 3] and [5, 1]; it is: " + refused.getMessage());
        }
    }

    @Test
    void aShapeWithAsManyNumbersIsRefusedToo() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Residual(new Flatten(0, -1)).call(Tensor.ones(1, 3)),
                "a body that makes [3] of [1, 3]");
    }

    /** The law: a tower of n blocks that each add a share p of their input multiplies by (1 + p) to the n. */
    @SeededTest(cases = 50)
    void aTowerMultipliesStepByStep(Random random) {
        int height = random.nextInt(6);
        double share = random.nextInt(4);
        Sequential tower = new Sequential();
        for (int i = 0; i < height; i++) {
            tower.append(new Residual(new Scaling(share)));
        }
        tower.append(new Residual(new Scaling(0)));
        assertEqual(
                tower.call(Tensor.of(1f, 2f)),
                Tensor.of(1f, 2f).mul(Math.pow(1 + share, height)),
                height + " blocks that add " + share + " times their input");
    }
}
