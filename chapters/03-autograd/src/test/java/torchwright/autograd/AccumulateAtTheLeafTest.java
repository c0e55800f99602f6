package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
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

        assertSame(
                held,
                w.grad(),
                "the second gradient is added in place: an optimizer that holds the first still"
                        + " holds the right one");
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
        // The sum sends one and the same gradient to both.
        w.add(v).backward(Tensor.of(1f, 10f));
        w.mul(5).sum().backward();

        assertNotSame(w.grad(), v.grad(), "w and v have a gradient each");
        assertEqual(v.grad(), Tensor.of(1f, 10f), "v.grad, after another gradient reached w alone");
        assertEqual(w.grad(), Tensor.of(6f, 15f), "w.grad");
    }

    @Test
    void theCallersGradientIsNotWrittenTo() {
        Tensor start = Tensor.of(1f, 10f);
        w.clone().backward(start);
        w.clone().backward(start);

        assertEqual(start, Tensor.of(1f, 10f), "the gradient that backward was called with");
        assertEqual(w.grad(), Tensor.of(2f, 20f), "w.grad");
    }

    @Test
    void aRecordedBackwardPassOverwritesNothing() {
        w.mul(w).sum().backward(null, true, true);
        Tensor first = w.grad();
        w.mul(w).sum().backward(null, true, true);

        assertNotSame(first, w.grad(), "with createGraph the old gradient may be part of a graph: it stays as it was");
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

        assertSame(
                arrived.storage(),
                w.grad().storage(),
                "nobody else holds what arrived: a copy would only cost time and memory");
    }

    @Test
    void aGradientThatOthersHoldIsCopied() {
        Tensor arrived = Tensor.of(5f, 7f);
        accumulatorOf(w).accumulate(arrived, false);

        assertNotSame(
                arrived.storage(),
                w.grad().storage(),
                "somebody else holds what arrived, and would see it grow: detach() shares the memory, a copy does not");
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
