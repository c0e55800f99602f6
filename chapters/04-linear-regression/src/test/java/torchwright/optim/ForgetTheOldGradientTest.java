package torchwright.optim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

@Exercise("4.4")
class ForgetTheOldGradientTest {
    private final Tensor w = Tensor.of(2f, 3f).requiresGrad_(true);
    private final Tensor b = Tensor.of(5f).requiresGrad_(true);
    private final SGD optimizer = new SGD(List.of(w, b), 0.1);

    @Test
    void afterwardsThereIsNoGradient() {
        w.mul(7).add(b).sum().backward();
        clear(optimizer, true);

        assertCleared(w, "w");
        assertCleared(b, "b");
    }

    @Test
    void theNextBackwardPassStartsAnew() {
        w.mul(7).sum().backward();
        clear(optimizer, true);
        w.mul(10).sum().backward();

        if (w.grad().select(0, 0).item() == 17) {
            fail("the gradient of 10 * w is 17: the 7 of the pass before is still in it");
        }
        assertEqual(w.grad(), Tensor.of(10f, 10f), "the gradient of 10 * w");
    }

    @Test
    void theParametersAreLeftAlone() {
        w.mul(7).add(b).sum().backward();
        clear(optimizer, true);

        assertEqual(w.detach(), Tensor.of(2f, 3f), "w, of which only the gradient was to be cleared,");
        assertEqual(b.detach(), Tensor.of(5f), "b, of which only the gradient was to be cleared,");
    }

    @Test
    void whoHoldsTheGradientKeepsIt() {
        w.mul(7).sum().backward();
        Tensor held = w.grad();
        clear(optimizer, true);

        assertEqual(held, Tensor.of(7f, 7f), "a gradient that somebody noted before it was set to null");
    }

    @Test
    void zerosAreWrittenWhereTheGradientIs() {
        w.mul(7).sum().backward();
        Tensor held = w.grad();
        clear(optimizer, false);

        if (w.grad() == null) {
            fail("zeroGrad(false) took the gradient away\nfalse means that it stays, filled with zeros");
        }
        if (held.storage() != w.grad().storage()) {
            fail("zeroGrad(false) gave the parameter other zeros, in new memory\n"
                    + "write them where the gradient is: whoever holds it wants to see that");
        }
        assertEqual(held, Tensor.zeros(2), "the gradient, as somebody sees it who held it before zeroGrad(false)");
    }

    @Test
    void whatNeverArrivedNeedsNoZeros() {
        w.mul(7).sum().backward();
        clear(optimizer, false);

        assertEqual(w.grad(), Tensor.zeros(2), "the gradient of w");
        assertNull(b.grad(), "b has received no gradient, so there is nothing to fill with zeros: its gradient");
    }

    @Test
    void aParameterWithoutAGradientIsNoObstacle() {
        b.mul(3).backward();
        clear(optimizer, true);
        assertCleared(b, "b, which comes after a parameter without a gradient");

        b.mul(3).backward();
        clear(optimizer, false);
        assertEqual(b.grad(), Tensor.of(0f), "the gradient of b, which comes after a parameter without a gradient,");
    }

    @Test
    void everyGroupIsCleared() {
        Tensor other = Tensor.of(1f, 1f, 1f).requiresGrad_(true);
        optimizer.addParamGroup(new ParamGroup(List.of(other)));
        w.sum().backward();
        other.sum().backward();
        clear(optimizer, true);

        assertCleared(w, "w, in the first group");
        assertCleared(other, "the parameter of the second group");
    }

    /** With createGraph a gradient is itself a result, and its graph would be kept, and grow with each step. */
    @Test
    void theZerosHaveNoHistory() {
        w.pow(3).sum().backward(null, true, true);
        clear(optimizer, false);

        assertFalse(
                w.grad().requiresGrad(),
                "the gradient is zero, but still part of a recorded graph: write into its"
                        + " detach(), and let the parameter have that one with setGrad");
        assertEqual(w.grad(), Tensor.zeros(2), "the gradient of w");
    }

    @SeededTest(cases = 50)
    void onlyTheLastLossCounts(Random random) {
        List<Tensor> parameters = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            parameters.add(Tensor.zeros(1 + random.nextInt(3)).requiresGrad_(true));
        }
        SGD sgd = new SGD(parameters, 0.1);
        boolean setToNone = random.nextBoolean();
        for (int round = 1; round <= 3; round++) {
            clear(sgd, setToNone);
            for (int i = 0; i < count; i++) {
                int slope = 10 * round + i;
                parameters.get(i).mul(slope).sum().backward();
                assertEqual(
                        parameters.get(i).grad(),
                        Tensor.onesLike(parameters.get(i).detach()).mul(slope),
                        "after zeroGrad(" + setToNone + ") in round " + round + " the gradient of parameter " + i);
            }
        }
    }

    private static void clear(SGD optimizer, boolean setToNone) {
        try {
            optimizer.zeroGrad(setToNone);
        } catch (NullPointerException problem) {
            throw new AssertionError(
                    "zeroGrad(" + setToNone + ") failed at a parameter without a gradient; its grad() is null",
                    problem);
        }
    }

    private static void assertCleared(Tensor parameter, String name) {
        if (parameter.grad() != null) {
            fail("after zeroGrad() the gradient of " + name + " is " + parameter.grad()
                    + "\nby default it is set to null, as if nothing had ever arrived");
        }
    }
}
