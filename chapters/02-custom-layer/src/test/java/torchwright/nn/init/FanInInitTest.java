package torchwright.nn.init;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertClose;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

@Exercise("2.3")
class FanInInitTest {
    private static Tensor drawn(double slope, FanMode mode, Nonlinearity nonlinearity, int... sizes) {
        Generator.defaultGenerator().manualSeed(42);
        return Init.kaimingUniform_(Tensor.zeros(sizes), slope, mode, nonlinearity);
    }

    @Test
    void itIsTheTensorItselfThatIsFilled() {
        Tensor weight = Tensor.zeros(3, 2);
        Tensor result = Init.kaimingUniform_(weight, 0, FanMode.FAN_IN, Nonlinearity.RELU);
        assertTrue(weight == result, "what is returned is the tensor that was given, filled, and not another one");
        if (weight.abs().sum().item() == 0) {
            fail("the weight is still full of zeros\nnames that end in _ write into their tensor");
        }
    }

    @Test
    void theNumbersReachFromBoundToBoundAndNoFurther() {
        Tensor weight = drawn(0, FanMode.FAN_IN, Nonlinearity.LINEAR, 300, 75);
        double bound = 0.2; // sqrt(3) / sqrt(75)
        double least = weight.min().item();
        double largest = weight.max().item();
        if (least < -bound || largest > bound || least > -0.99 * bound || largest < 0.99 * bound) {
            fail(
                    "75 inputs and gain 1 give a deviation of 1 / sqrt(75) = 0.115, and a bound of sqrt(3) times that, 0.2\n"
                            + "22,500 numbers were drawn, the least " + least + ", the largest " + largest);
        }
    }

    @Test
    void morePrecedingInputsMakeSmallerWeights() {
        double few = drawn(0, FanMode.FAN_IN, Nonlinearity.LINEAR, 100, 25)
                .abs()
                .max()
                .item();
        double many = drawn(0, FanMode.FAN_IN, Nonlinearity.LINEAR, 100, 100)
                .abs()
                .max()
                .item();
        if (Math.abs(few / many - 2) > 0.05) {
            fail("four times the inputs must make weights half as large, by the root of the fan\nfrom 25 to 100 inputs"
                    + " they became smaller by a factor of " + few / many);
        }
    }

    @Test
    void theFanThatIsAskedForCounts() {
        assertClose(
                drawn(0.2, FanMode.FAN_OUT, Nonlinearity.LEAKY_RELU, 3, 2).flatten(),
                Tensor.of(1.0602242f, 1.1510139f, -0.32487747f, 1.2738847f, -0.30384198f, 0.27983335f),
                "kaiming_uniform_ of shape [3, 2] with a slope of 0.2 and fan_out, after manualSeed(42)");
    }

    @Test
    void theNumbersAreTorchs() {
        assertClose(
                drawn(0, FanMode.FAN_IN, Nonlinearity.LEAKY_RELU, 2, 3, 2).flatten(),
                Tensor.of(
                        0.7645385f,
                        0.8300079f,
                        -0.23427248f,
                        0.9186113f,
                        -0.21910357f,
                        0.20179069f,
                        -0.48685503f,
                        0.58728266f,
                        0.8815429f,
                        -0.73362815f,
                        0.8691962f,
                        0.1871593f),
                "kaiming_uniform_ of shape [2, 3, 2] after manualSeed(42)");
    }

    /** The law the whole is for: outputs of a layer have the variance of its inputs, times the square of the gain. */
    @SeededTest(cases = 5)
    void theVarianceIsKept(Random random) {
        Generator.defaultGenerator().manualSeed(random.nextInt(1_000));
        int in = new int[] {50, 100, 200, 400}[random.nextInt(4)];
        Tensor weight = Init.kaimingUniform_(Tensor.zeros(200, in), 0, FanMode.FAN_IN, Nonlinearity.LINEAR);
        Tensor outputs = Tensor.randn(200, in).matmul(weight.t());
        double variance = outputs.mul(outputs).mean().item();
        if (variance < 0.8 || variance > 1.25) {
            fail("inputs of variance 1 became outputs of variance " + variance + "\nover " + in
                    + " inputs; the weights' own variance must be 1 / " + in);
        }
    }
}
