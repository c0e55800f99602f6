package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;
import static torchwright.testing.TensorAssertions.assertShape;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.nn.Sequential;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("5.2")
class DropAndScaleTest {
    private static final double P = 0.75;

    /** Which of ten elements stay in torch, with {@link #P} and the seed 42. */
    private final Tensor stay = Tensor.of(1f, 1f, 1f, 1f, 0f, 0f, 0f, 0f, 1f, 1f);

    private final Generator generator = new Generator().manualSeed(42);

    @Test
    void eachElementIsDroppedOrFourTimesAsLarge() {
        double[] output = Dropouts.dropout(Tensor.arange(1, 1001, 1, DType.FLOAT32), P, true, generator)
                .toDoubles();
        for (int i = 0; i < output.length; i++) {
            int input = i + 1;
            if (output[i] != 0 && output[i] != 4 * input) {
                fail("with p = 0.75 the input " + input + " became " + output[i] + ", expected 0 or " + 4 * input + "\n"
                        + suspicion(output[i] / input));
            }
        }
    }

    @Test
    void aQuarterStays() {
        double kept = Dropouts.dropout(Tensor.ones(10_000), P, true, generator)
                .countNonzero()
                .item();
        if (Math.abs(kept - 2_500) > 200) {
            fail("with p = 0.75, " + (int) kept + " of 10000 elements stayed, expected about 2500\n"
                    + (Math.abs(kept - 7_500) <= 200
                            ? "p is the probability with which an element is dropped, not kept"
                            : "each element stays with probability 1 - p"));
        }
    }

    @Test
    void theElementsThatStayAreTorchs() {
        Tensor output = Dropouts.dropout(Tensor.ones(10), P, true, generator);

        assertEqual(
                output.sign(), stay, "1 where one of ten 1s stays with p = 0.75 after manualSeed(42), 0 elsewhere,");
    }

    @Test
    void everyElementIsDrawnForItself() {
        Tensor output = Dropouts.dropout(Tensor.ones(7, 50, 30), 0.5, true, generator);
        assertShape(output, 7, 50, 30);
        for (int dim = 0; dim < 3; dim++) {
            Tensor first = output.select(dim, 0);
            Tensor second = output.select(dim, 1);
            if (Arrays.equals(first.toFloats(), second.toFloats())) {
                fail("along dimension " + dim + " of [7, 50, 30] the first two slices lost the same elements"
                        + "\nevery element has a draw of its own: the mask has the shape of the input");
            }
        }
    }

    @Test
    void everyCallDropsOthers() {
        Tensor first = Dropouts.dropout(Tensor.ones(100), 0.5, true, generator);
        Tensor second = Dropouts.dropout(Tensor.ones(100), 0.5, true, generator);
        if (Arrays.equals(first.toFloats(), second.toFloats())) {
            fail("two calls dropped the same of 100 elements, expected others\n"
                    + "the second call draws on where the first one stopped");
        }
    }

    @Test
    void inUseTheInputItselfComesBack() {
        Tensor x = Tensor.of(1f, 2f, 3f, 4f);
        Tensor output = Dropouts.dropout(x, P, false, generator);

        assertEqual(
                output,
                x,
                "the output when the model is not training, where the scaling in training leaves nothing to be done,");
        assertItself(x, output, "when the model is not training");
    }

    @Test
    void inUseNothingIsDrawn() {
        Dropouts.dropout(Tensor.ones(10), P, false, generator);
        assertDrawn(0, "while the model is not training");
    }

    @Test
    void aProbabilityOfZeroDropsNothingAndDrawsNothing() {
        Tensor x = Tensor.of(1f, 2f, 3f, 4f);

        assertItself(x, Dropouts.dropout(x, 0, true, generator), "with p = 0");
        assertDrawn(0, "with p = 0");
    }

    @Test
    void aProbabilityOfOneDropsEverythingAndDrawsNothing() {
        assertEqual(
                Dropouts.dropout(Tensor.of(1f, 2f, 3f, 4f), 1, true, generator),
                Tensor.zeros(4),
                "the output with p = 1, where 0 / (1 - p) is no number,");
        assertDrawn(0, "with p = 1");
    }

    @Test
    void otherwiseThereIsOneDrawForEachElement() {
        Dropouts.dropout(Tensor.ones(2, 5), P, true, generator);
        assertDrawn(10, "for 10 elements");
    }

    @Test
    void theInputIsLeftAsItIs() {
        Tensor x = Tensor.ones(100);
        Dropouts.dropout(x, P, true, generator);

        assertEqual(x, Tensor.ones(100), "the input, which others use too,");
    }

    @Test
    void whatWasDroppedGetsNoGradient() {
        Tensor x = Tensor.ones(10).requiresGrad_(true);
        Tensor output = Dropouts.dropout(x, P, true, generator);
        assertTrue(output.requiresGrad(), "the output of dropout does not require a gradient, but its input does");
        output.sum().backward();

        // Every input is 1, so an output is its own share of the mask.
        assertEqual(x.grad(), output.detach(), "the gradient, which goes back through the same mask,");
    }

    @Test
    void theDtypeStaysWhatItWas() {
        Tensor output = Dropouts.dropout(Tensor.ones(Shape.of(10), DType.FLOAT64), P, true, generator);
        assertEquals(DType.FLOAT64, output.dtype(), "the dtype of the dropout of float64");
    }

    @Test
    void theLayerAsksItsModel() {
        Sequential model = new Sequential(new Dropout(P));
        Generator.defaultGenerator().manualSeed(42);

        assertEqual(
                model.train().call(Tensor.ones(10)).sign(),
                stay,
                "1 where Dropout(p=0.75) in train mode keeps one of ten 1s, 0 elsewhere,");
        assertEqual(model.eval().call(Tensor.ones(10)), Tensor.ones(10), "the output of Dropout(p=0.75) in eval mode");
    }

    /** The law the scale is for: whatever p is, the expected value of each element is the element. */
    @SeededTest(cases = 20)
    void onAverageNothingChanges(Random random) {
        double p = new double[] {0.1, 0.25, 0.75, 0.9}[random.nextInt(4)];
        int n = 20_000;
        double mean = Dropouts.dropout(Tensor.ones(n), p, true, new Generator().manualSeed(random.nextInt()))
                .mean()
                .item();
        // An output is 1 / (1 - p) with probability 1 - p: its variance is p / (1 - p).
        double margin = 5 * Math.sqrt(p / (1 - p) / n);
        if (!(Math.abs(mean - 1) <= margin)) {
            fail("with p = " + p + " the mean of " + n + " 1s became " + mean + ", expected about 1\n"
                    + suspicion(mean, p));
        }
    }

    private static String suspicion(double scale) {
        if (scale == 1) {
            return "what stays has not been scaled up: a quarter stays, so each has to count four times";
        }
        if (scale == 0.25) {
            return "what stays has been scaled down: a quarter stays, so each has to count four times, not a quarter";
        }
        if (Math.abs(scale - 4 / 3.0) < 1e-6) {
            return "that is 1 / p times the input, but a share of 1 - p stays, so 1 - p has to divide it";
        }
        return "a quarter of the elements stays, so each of them has to count four times";
    }

    private static String suspicion(double mean, double p) {
        if (isAbout(mean, 1 - p)) {
            return "that is about 1 - p: what stays has not been scaled up";
        }
        if (isAbout(mean, (1 - p) * (1 - p))) {
            return "that is about (1 - p) * (1 - p): what stays has been scaled down instead of up";
        }
        if (isAbout(mean, (1 - p) / p)) {
            return "that is about (1 - p) / p: a share of 1 - p stays, so 1 - p has to divide it";
        }
        if (isAbout(mean, p / (1 - p))) {
            return "that is about p / (1 - p): a share of p stayed, but p is what is to be dropped";
        }
        return "what stays has to make up for what was dropped";
    }

    private static boolean isAbout(double mean, double value) {
        return Math.abs(mean - value) <= 0.1 * value;
    }

    private static void assertItself(Tensor input, Tensor output, String when) {
        if (output != input) {
            fail("a new tensor came back " + when + ", expected the input itself\n"
                    + "nothing is dropped, so there is nothing to compute and nothing to copy");
        }
    }

    /** Compares the generator with one that has been asked for so many numbers. */
    private void assertDrawn(int numbers, String when) {
        Generator expected = new Generator().manualSeed(42);
        for (int drawn = 0; drawn <= 1_000; drawn++) {
            if (expected.getState().equals(generator.getState())) {
                if (drawn != numbers) {
                    fail(drawn + " numbers were drawn from the generator " + when + ", expected " + numbers
                            + "\nwhoever draws after this would get other numbers");
                }
                return;
            }
            expected.nextDouble();
        }
        fail("more than " + numbers + " numbers were drawn from the generator " + when);
    }
}
