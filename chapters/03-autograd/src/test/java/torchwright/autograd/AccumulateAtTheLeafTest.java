package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

@Exercise("3.8")
class AccumulateAtTheLeafTest {
    private final Tensor w = Tensor.of(2f, 3f).requiresGrad_(true);

    @Test
    void theFirstGradientIsKept() {
        w.mul(5).sum().backward();

        assertEqual(w.grad(), Tensor.of(5f, 5f), "w.grad");
    }

    @Test
    void aSecondGradientIsAdded() {
        w.mul(5).sum().backward();
        w.mul(7).sum().backward();

        assertEqual(w.grad(), Tensor.of(12f, 12f), "w.grad after two backward passes");
    }

    @Test
    void whoHoldsTheGradientSeesItGrow() {
        w.mul(5).sum().backward();
        Tensor held = w.grad();
        w.mul(7).sum().backward();

        if (w.grad() != held) {
            fail("w.grad is another tensor after the second gradient\n"
                    + "the second is added in place: an optimizer that holds the first still holds the right one");
        }
        assertEqual(held, Tensor.of(12f, 12f), "the gradient that was held");
    }

    @Test
    void afterTheGradientIsClearedItStartsAnew() {
        w.mul(5).sum().backward();
        w.setGrad(null);
        assertNull(w.grad(), "the gradient after it was cleared");
        w.mul(7).sum().backward();

        assertEqual(w.grad(), Tensor.of(7f, 7f), "w.grad");
    }

    @Test
    void twoLeavesNeverShareAGradient() {
        Tensor v = Tensor.of(1f, 1f).requiresGrad_(true);
        // The row of Add hands one and the same gradient to both.
        w.add(v).backward(Tensor.of(1f, 10f));
        w.mul(5).sum().backward();

        if (w.grad().storage() == v.grad().storage()) {
            fail("the gradients of w and v lie in the same memory: w.add(v) handed one tensor to both\n"
                    + "each leaf needs its own, or what is added to one shows in the other");
        }
        assertEqual(v.grad(), Tensor.of(1f, 10f), "v.grad, after another gradient reached w alone,");
        assertEqual(w.grad(), Tensor.of(6f, 15f), "w.grad");
    }

    @Test
    void whatTheCallerHoldsIsNotWrittenTo() {
        Tensor start = Tensor.of(1f, 10f);
        w.clone().backward(start);
        if (w.grad().storage() == start.storage()) {
            fail("w.grad lies in the memory of the gradient that backward was called with\n"
                    + "that one is the caller's: what is added to w.grad must not show in it");
        }
        w.clone().backward(start);

        assertEqual(start, Tensor.of(1f, 10f), "the gradient that backward was called with");
        assertEqual(w.grad(), Tensor.of(2f, 20f), "w.grad");
    }

    @Test
    void aRecordedBackwardPassOverwritesNothing() {
        w.mul(w).sum().backward(null, true, true);
        Tensor first = w.grad();
        w.mul(w).sum().backward(null, true, true);

        if (w.grad().storage() == first.storage()) {
            fail("the second gradient was added in place, but this backward pass was recorded (createGraph)\n"
                    + "the old gradient may be part of that graph, and must stay as it was");
        }
        assertEqual(first.detach(), Tensor.of(4f, 6f), "the first gradient");
        assertEqual(w.grad().detach(), Tensor.of(8f, 12f), "both gradients");
    }

    @Test
    void tenTimesTheSquareHasTheSlope40At2() {
        Tensor single = Tensor.of(2f).requiresGrad_(true);
        Tensor y = single.pow(2);
        Tensor z = y.mul(10).add(25);
        z.backward();

        assertEquals("tensor(40.)", String.valueOf(single.grad()), "the gradient of x = 2 in 10 x^2 + 25");
        assertTrue(single.isLeaf(), "x was made by the user, and stays a leaf");
    }

    @Test
    void aGradientThatNobodyElseHoldsIsKeptWithoutACopy() {
        Tensor arrived = Tensor.of(5f, 7f);
        accumulatorOf(w).accumulate(arrived, true);

        if (w.grad().storage() != arrived.storage()) {
            fail("what arrived was copied, but nobody else holds it (onlyHolder): a copy only costs time and memory");
        }
    }

    @Test
    void aGradientThatIsKeptForgetsHowItWasMade() {
        Tensor arrived = w.mul(5);
        boolean before = GradMode.setEnabled(false);
        try {
            accumulatorOf(w).accumulate(arrived, true);
        } finally {
            GradMode.setEnabled(before);
        }

        if (w.grad().requiresGrad()) {
            fail("w.grad still knows that it was made by " + w.grad().gradFnName()
                    + ", and keeps that graph in memory as long as it lives\n"
                    + "arrived.detach() has the same elements, in the same memory, but no history");
        }
    }

    @Test
    void aGradientThatOthersHoldIsCopied() {
        Tensor arrived = Tensor.of(5f, 7f);
        accumulatorOf(w).accumulate(arrived, false);

        if (w.grad().storage() == arrived.storage()) {
            fail("w.grad shares its memory with what arrived, but somebody else holds that (onlyHolder is false) and"
                    + " would see it grow\n"
                    + "detach() shares the memory, copyOf does not");
        }
        assertEqual(w.grad(), arrived, "w.grad");
    }

    @Test
    void aRecordedGradientCanBeDifferentiatedAgain() {
        w.pow(3).sum().backward(null, true, true);
        Tensor slope = w.grad();
        assertTrue(slope.requiresGrad(), "with createGraph the gradient 3 w^2 is itself made of w, and knows it");

        assertEqual(Autograd.grad(slope.sum(), w)[0], Tensor.of(12f, 18f), "the second derivative of w^3");
    }

    private static AccumulateGrad accumulatorOf(Tensor leaf) {
        return (AccumulateGrad) GraphMeta.of(leaf).gradientEdge().node();
    }
}
