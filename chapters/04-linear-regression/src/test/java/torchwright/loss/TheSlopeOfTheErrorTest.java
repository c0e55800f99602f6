package torchwright.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.autograd.Gradcheck;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("4.2")
class TheSlopeOfTheErrorTest {
    @Test
    void aPredictionTooHighHasAPositiveSlope() {
        Tensor prediction = Tensor.of(9f).requiresGrad_(true);
        loss(Reduction.SUM, prediction, Tensor.of(7f)).backward();

        double slope = prediction.grad().item();
        if (slope < 0) {
            fail("the prediction 9 is too high, the target is 7, and the slope is " + slope
                    + ": as if the error shrank when the prediction grows\n"
                    + "a step against this slope climbs; is the difference taken the wrong way round?");
        }
        assertEquals(4, slope, "the slope of (p - 7)^2 at p = 9");
    }

    @Test
    void aPredictionTooLowHasANegativeSlope() {
        Tensor prediction = Tensor.of(5f).requiresGrad_(true);
        loss(Reduction.SUM, prediction, Tensor.of(7f)).backward();

        assertEquals(-4, prediction.grad().item(), "the slope of (p - 7)^2 at p = 5");
    }

    @Test
    void aPredictionThatIsRightHasNone() {
        Tensor prediction = leaf(7, 7);
        loss(Reduction.MEAN, prediction, Tensor.of(7f, 7f)).backward();

        assertEqual(prediction.grad(), Tensor.zeros(2), "the gradient where the error is 0");
    }

    @Test
    void aSumGivesEveryPredictionTwiceItsError() {
        Tensor prediction = leaf(3, 5, 6);
        loss(Reduction.SUM, prediction, Tensor.of(1f, 2f, 7f)).backward();

        assertEqual(
                prediction.grad(),
                Tensor.of(4f, 6f, -2f),
                "the gradient of a sum of squares, where the errors are 2, 3, -1,");
    }

    @Test
    void aMeanDividesByTheNumberOfElements() {
        Tensor prediction = leaf(3, 5, 6, 7);
        loss(Reduction.MEAN, prediction, Tensor.of(1f, 2f, 7f, 3f)).backward();

        assertEqual(
                prediction.grad(),
                Tensor.of(1f, 1.5f, -0.5f, 2f),
                "the gradient of a mean of 4 squares, where the errors are 2, 3, -1, 4,");
    }

    @Test
    void theElementsOfAMatrixAllCount() {
        Tensor prediction =
                Tensor.of(new float[][] {{6, 0, 0, 0}, {0, 0, 0, 3}}).requiresGrad_(true);
        loss(Reduction.MEAN, prediction, Tensor.zeros(2, 4)).backward();

        assertEqual(
                prediction.grad(),
                Tensor.of(new float[][] {{1.5f, 0, 0, 0}, {0, 0, 0, 0.75f}}),
                "the gradient of a mean over 8 elements in 2 rows");
    }

    @Test
    void withoutAReductionEveryElementHasAGradientOfItsOwn() {
        Tensor prediction = leaf(3, 5, 6);
        loss(Reduction.NONE, prediction, Tensor.of(1f, 2f, 7f)).backward(Tensor.of(1f, 10f, 100f));

        assertEqual(
                prediction.grad(),
                Tensor.of(4f, 60f, -200f),
                "the gradient of each, where the slopes are 4, 6, -2 and 1, 10, 100 arrived,");
    }

    @Test
    void whatArrivesIsAFactor() {
        Tensor prediction = leaf(3, 6);
        loss(Reduction.MEAN, prediction, Tensor.of(1f, 7f)).mul(10).backward();

        assertEqual(prediction.grad(), Tensor.of(20f, -10f), "the gradient of 10 times the loss");
    }

    @Test
    void theTargetHasTheOppositeSlope() {
        Tensor prediction = leaf(3, 5, 6);
        Tensor target = leaf(1, 2, 7);
        loss(Reduction.SUM, prediction, target).backward();

        assertEqual(prediction.grad(), Tensor.of(4f, 6f, -2f), "the gradient of the prediction");
        assertEqual(target.grad(), Tensor.of(-4f, -6f, 2f), "the gradient of the target, which has the opposite sign,");
    }

    @Test
    void theTargetMayBeTheOnlyOneThatLearns() {
        Tensor target = leaf(1, 2, 7);
        loss(Reduction.SUM, Tensor.of(3f, 5f, 6f), target).backward();

        assertEqual(target.grad(), Tensor.of(-4f, -6f, 2f), "the gradient of the target");
    }

    @Test
    void theFirstSlopesAreThoseOfThePost() {
        Tensor x = Tensor.arange(11).to(DType.FLOAT32);
        Tensor weight = Tensor.of(-0.0083460165f).requiresGrad_(true);
        Tensor bias = Tensor.of(-0.47737685f).requiresGrad_(true);
        Tensor loss = loss(Reduction.MEAN, x.mul(weight).add(bias), x.mul(2).add(1));
        loss.backward();

        assertEquals("tensor(173.0244, grad_fn=<MseLossBackward0>)", loss.toString(), "what the post prints first");
        assertClose(weight.grad(), Tensor.of(-155.358f), "the slope of the post's weight, before the first step,");
        assertClose(bias.grad(), Tensor.of(-23.038216f), "the slope of the post's bias, before the first step,");
    }

    /** A square is symmetric, so that half the difference of its two neighbours is its slope, exactly. */
    @SeededTest(cases = 100)
    void theSlopePredictsTheChange(Random random) {
        Generator generator = new Generator().manualSeed(random.nextInt());
        Shape shape = Shape.of(1 + random.nextInt(3), 1 + random.nextInt(5));
        Tensor p = Tensor.randint(generator, -9, 10, shape, DType.FLOAT64);
        Tensor y = Tensor.randint(generator, -9, 10, shape, DType.FLOAT64);
        Tensor arrived = Tensor.randint(generator, 1, 10, shape, DType.FLOAT64);
        Tensor above = p.add(1).sub(y).pow(2);
        Tensor below = p.sub(1).sub(y).pow(2);
        Tensor prediction = p.clone().requiresGrad_(true);
        loss(Reduction.NONE, prediction, y).backward(arrived);

        assertEqual(
                prediction.grad(),
                above.sub(below).div(2).mul(arrived),
                "the change of (p - y)^2 from p - 1 to p + 1, halved, times what arrived,");
    }

    @SeededTest(cases = 20)
    void itAgreesWithFiniteDifferencesAndSoDoesItsOwnSlope(Random random) {
        Generator generator = new Generator().manualSeed(random.nextInt());
        Shape shape = Shape.of(1 + random.nextInt(2), 1 + random.nextInt(3));
        Tensor p = Tensor.randn(generator, shape, DType.FLOAT64).requiresGrad_(true);
        Tensor y = Tensor.randn(generator, shape, DType.FLOAT64).requiresGrad_(true);
        for (Reduction reduction : Reduction.values()) {
            assertTrue(Gradcheck.gradcheck(in -> new Tensor[] {loss(reduction, in[0], in[1])}, p, y));
            assertTrue(Gradcheck.gradgradcheck(in -> new Tensor[] {loss(reduction, in[0], in[1])}, p, y));
        }
    }

    private static Tensor leaf(float... values) {
        return Tensor.of(values).requiresGrad_(true);
    }

    private static Tensor loss(Reduction reduction, Tensor prediction, Tensor target) {
        return new MSELoss(reduction).call(prediction, target);
    }
}
