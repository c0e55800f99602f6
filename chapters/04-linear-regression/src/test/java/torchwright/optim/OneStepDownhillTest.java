package torchwright.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("4.5")
class OneStepDownhillTest {
    @Test
    void aParameterMovesAgainstItsGradient() {
        Tensor w = leaf(2, 5);
        w.setGrad(Tensor.of(4f, -10f));
        step(new SGD(List.of(w), 0.5));

        Tensor climbed = Tensor.of(4f, 0f);
        if (w.detach().eq(climbed).all().isTrue()) {
            fail("[2, 5] with gradient [4, -10] and learning rate 0.5 became [4, 0]: it went with the gradient\n"
                    + "the gradient points to where the loss grows; this optimizer climbs");
        }
        assertMoved(w, leaf(2, 5), Tensor.of(0f, 10f), "[2, 5] with gradient [4, -10] and learning rate 0.5,");
    }

    @Test
    void theStepGrowsWithTheGradient() {
        Tensor w = leaf(0, 0, 0, 0);
        w.setGrad(Tensor.of(1f, 2f, 100f, 0f));
        step(new SGD(List.of(w), 0.25));

        assertEqual(
                w.detach(),
                Tensor.of(-0.25f, -0.5f, -25f, 0f),
                "[0, 0, 0, 0] with gradient [1, 2, 100, 0] and learning rate 0.25,");
    }

    @Test
    void theErrorOfASquareFalls() {
        Tensor w = Tensor.of(3.0).requiresGrad_(true);
        SGD optimizer = new SGD(List.of(w), 0.25);
        StringBuilder way = new StringBuilder("3.0");
        for (double expected : new double[] {1.5, 0.75, 0.375}) {
            w.setGrad(null);
            w.mul(w).backward();
            step(optimizer);
            way.append(", ").append(w.item());
            assertEquals(
                    expected,
                    w.item(),
                    "a walk down w^2 from 3 with learning rate 0.25, where each step halves w: " + way);
        }
    }

    @Test
    void theTensorInTheModelItselfIsMoved() {
        Tensor w = leaf(2, 5);
        Tensor seenByTheModel = w.detach();
        w.setGrad(Tensor.of(4f, -10f));
        step(new SGD(List.of(w), 0.5));

        assertEqual(seenByTheModel, Tensor.of(0f, 10f), "the memory that the model computes with, after the step");
    }

    @Test
    void afterwardsItIsALeafAsBefore() {
        Tensor w = leaf(2, 5);
        w.setGrad(Tensor.of(4f, -10f));
        step(new SGD(List.of(w), 0.5));

        assertTrue(w.isLeaf() && w.requiresGrad(), "a parameter after a step is still a leaf that requires a gradient");
        w.mul(3).sum().backward();
        assertEqual(w.grad(), Tensor.of(7f, -7f), "the gradient of a next loss, on top of the old one,");
    }

    @Test
    void theGradientIsLeftAsItIs() {
        Tensor w = leaf(2, 5);
        w.setGrad(Tensor.of(4f, -10f));
        step(new SGD(List.of(w), 0.5));

        assertEqual(w.grad(), Tensor.of(4f, -10f), "the gradient after the step: mul_ and neg_ write into it,");
    }

    @Test
    void whatHadNoPartInTheLossStaysWhereItIs() {
        Tensor used = leaf(2, 5);
        Tensor unused = leaf(1, 1);
        used.setGrad(Tensor.of(4f, -10f));
        step(new SGD(List.of(unused, used), 0.5));

        assertEqual(unused.detach(), Tensor.of(1f, 1f), "a parameter without a gradient");
        if (used.detach().select(0, 0).item() == 2) {
            fail("behind a parameter without a gradient is one that has one, and it did not move\n"
                    + "leave the first out, but go on with the next");
        }
        assertEqual(used.detach(), Tensor.of(0f, 10f), "a parameter that comes after one without a gradient");
    }

    @Test
    void everyParameterOfAGroupMoves() {
        Tensor first = leaf(1);
        Tensor second = leaf(2, 3);
        Tensor third = Tensor.of(4f).requiresGrad_(true);
        first.add(second).sum().mul(third.detach()).add(third).backward();
        step(new SGD(List.of(first, second, third), 0.5));

        assertEqual(first.detach(), Tensor.of(-3f).reshape(1), "the first parameter");
        assertEqual(second.detach(), Tensor.of(0f, 1f), "the second parameter");
        assertEqual(third.detach(), Tensor.of(3.5f), "the third parameter");
    }

    @Test
    void everyGroupHasItsOwnLearningRate() {
        Tensor fast = leaf(10);
        Tensor slow = leaf(10);
        fast.setGrad(Tensor.ones(1));
        slow.setGrad(Tensor.ones(1));
        SGD optimizer = new SGD(List.of(fast), 4);
        optimizer.addParamGroup(new ParamGroup(List.of(slow)).set("lr", 0.5));
        step(optimizer);

        assertEquals(6, fast.item(), "10, with gradient 1 and learning rate 4");
        assertEquals(9.5, slow.item(), "10, with gradient 1, in a group whose own learning rate is 0.5");
    }

    @Test
    void aNewLearningRateCountsFromTheNextStep() {
        Tensor w = leaf(10);
        w.setGrad(Tensor.ones(1));
        SGD optimizer = new SGD(List.of(w), 4);
        step(optimizer);
        optimizer.paramGroups().get(0).set("lr", 0.5);
        step(optimizer);

        assertEquals(5.5, w.item(), "10, after a step of 4 and one of 0.5");
    }

    @Test
    void itClimbsIfThatIsWanted() {
        Tensor w = leaf(2, 5);
        w.setGrad(Tensor.of(4f, -10f));
        step(SGD.builder(List.of(w)).lr(0.5).maximize(true).build());

        assertEqual(
                w.detach(),
                Tensor.of(4f, 0f),
                "[2, 5] with maximize, for which direction(...) has turned the gradient round,");
    }

    @Test
    void itKeepsItsSpeedIfThatIsWanted() {
        Tensor w = leaf(10);
        w.setGrad(Tensor.ones(1));
        SGD optimizer = SGD.builder(List.of(w)).lr(1).momentum(0.5).build();
        step(optimizer);
        step(optimizer);

        assertEquals(7.5, w.item(), "10, after a step of 1 and, with momentum 0.5, one of 1.5, by direction(...)");
    }

    @Test
    void theFirstStepIsThatOfThePost() {
        Tensor weight = leaf(-0.0083460165f);
        Tensor bias = leaf(-0.47737685f);
        weight.setGrad(Tensor.of(new float[] {-155.358f}));
        bias.setGrad(Tensor.of(new float[] {-23.038216f}));
        step(new SGD(List.of(weight, bias), 0.01));

        assertClose(weight.detach(), Tensor.of(new float[] {1.545234f}), "the post's weight after the first step");
        assertClose(bias.detach(), Tensor.of(new float[] {-0.2469947f}), "the post's bias after the first step");
    }

    /** Whole numbers and a rate that is a power of two: all is exact. */
    @SeededTest(cases = 100)
    void itIsTheParameterLessTheRateTimesTheGradient(Random random) {
        Generator generator = new Generator().manualSeed(random.nextInt());
        Shape shape = Shape.of(1 + random.nextInt(3), 1 + random.nextInt(5));
        double rate = 1.0 / (1 << random.nextInt(5));
        Tensor start = Tensor.randint(generator, -9, 10, shape, DType.FLOAT64);
        Tensor gradient = Tensor.randint(generator, -9, 10, shape, DType.FLOAT64);
        Tensor w = start.clone().requiresGrad_(true);
        w.setGrad(gradient.clone());
        step(new SGD(List.of(w), rate));

        assertMoved(w, start, start.sub(gradient.mul(rate)), "w - lr * gradient, with lr = " + rate + ",");
    }

    private static Tensor leaf(float... values) {
        return Tensor.of(values).requiresGrad_(true);
    }

    private static void step(SGD optimizer) {
        try {
            optimizer.step();
        } catch (NullPointerException problem) {
            throw new AssertionError(
                    "the step failed: a parameter without a gradient was to be moved; its grad() is null", problem);
        }
    }

    private static void assertMoved(Tensor parameter, Tensor start, Tensor expected, String what) {
        Tensor now = parameter.detach();
        boolean stayed = now.eq(start.detach()).all().isTrue();
        if (stayed && !expected.eq(start.detach()).all().isTrue()) {
            fail(what + " did not move\n"
                    + "it has to be changed in place: a new tensor, as sub and add make it, the model never sees");
        }
        assertEqual(now, expected, what);
    }
}
