package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import org.junit.jupiter.api.Test;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

/** In-place operations, views, and views that are older than the write. */
class WritesTest {
    private final Tensor leaf = Tensor.of(1f, 2f, 3f).requiresGrad_(true);

    private static String refusal(Runnable attempt) {
        return assertThrows(IllegalStateException.class, attempt::run).getMessage();
    }

    @Test
    void aLeafIsNotWrittenWhileRecording() {
        assertTrue(refusal(() -> leaf.add_(1))
                .startsWith("a leaf Variable that requires grad is being used in an in-place operation."));
        assertEqual(leaf.detach(), Tensor.of(1f, 2f, 3f), "the leaf after a refused write");
    }

    @Test
    void norIsAViewOfALeaf() {
        assertTrue(refusal(() -> leaf.select(0, 0).add_(1))
                .startsWith("a view of a leaf Variable that requires grad is being used in an in-place operation."));
    }

    @Test
    void whereNothingIsRecordedALeafMayBeWritten() {
        boolean before = GradMode.setEnabled(false);
        try {
            leaf.add_(1);
        } finally {
            GradMode.setEnabled(before);
        }
        assertTrue(leaf.isLeaf() && leaf.requiresGrad());
    }

    @Test
    void aWriteThroughAViewIsAWriteToItsBase() {
        Tensor base = leaf.mul(1);
        Tensor view = base.slice(0, 0, 2, 1);
        view.mul_(10);

        assertEquals("CopySlices", base.gradFnName());
        assertEquals("AsStridedBackward0", view.gradFnName());
        base.sum().backward();
        assertEqual(leaf.grad(), Tensor.of(10f, 10f, 1f), "the gradient of the leaf");
    }

    @Test
    void aTensorWithoutGradientGetsOneFromWhatIsWrittenIntoIt() {
        Tensor base = Tensor.zeros(3);
        Tensor older = base.slice(0, 0, 2, 1);
        base.select(0, 1).copy_(leaf.select(0, 2));

        assertTrue(base.requiresGrad() && older.requiresGrad());
        assertFalse(older.isLeaf());
        older.sum().backward();
        assertEqual(leaf.grad(), Tensor.of(0f, 0f, 1f), "the gradient of the leaf");
    }

    @Test
    void aViewMadeWhileNothingWasRecordedIsNotWrittenWhileRecording() {
        Tensor base = leaf.mul(1);
        boolean before = GradMode.setEnabled(false);
        Tensor view = base.slice(0, 0, 2, 1);
        GradMode.setEnabled(before);

        assertFalse(view.requiresGrad());
        assertTrue(refusal(() -> view.mul_(2)).startsWith("A view was created in no_grad mode and is being modified"));
    }

    @Test
    void anOverwrittenInputIsNoticed() {
        Tensor x = leaf.mul(1);
        Tensor y = x.sin().sum();
        x.add_(1);

        assertTrue(refusal(y::backward)
                .startsWith("one of the variables needed for gradient computation has been modified by an inplace"
                        + " operation: [torch.FloatTensor [3]], which is output 0 of Add, is at version 1; expected"
                        + " version 0 instead."));
    }

    @Test
    void aWriteThroughAnotherViewIsNoticedToo() {
        Tensor x = leaf.mul(1);
        Tensor y = x.exp();
        y.select(0, 0).zero_();

        assertTrue(refusal(() -> y.sum().backward()).contains("modified by an inplace operation"));
    }

    @Test
    void whatNoFormulaNeedsMayBeOverwritten() {
        Tensor x = leaf.mul(1);
        Tensor y = x.add(5).sum();
        x.zero_();
        y.backward();

        assertEqual(leaf.grad(), Tensor.ones(3), "the gradient of the leaf");
    }

    @Test
    void theOldElementsAreCopiedIfTheyAreNeeded() {
        Tensor x = leaf.mul(1);
        x.mul_(x);
        x.sum().backward();

        assertEqual(leaf.grad(), Tensor.of(2f, 4f, 6f), "the gradient of x * x, written in place");
    }

    @Test
    void aDetachedTensorSharesTheVersion() {
        Tensor x = leaf.mul(1);
        Tensor y = x.exp().mul(x);
        x.detach().zero_();

        assertTrue(refusal(() -> y.sum().backward()).contains("modified by an inplace operation"));
    }

    @Test
    void dataDoesNotShareTheVersion() {
        Tensor x = leaf.mul(1);
        Tensor y = x.mul(x).sum();
        x.data().zero_();
        y.backward();

        // As in torch: whoever writes through data() answers for the gradient.
        assertEqual(leaf.grad(), Tensor.zeros(3), "the gradient after an unnoticed write");
    }

    @Test
    void hooksStayWithTheOldValueAndRetainedGradientsFollowTheNew() {
        Tensor x = leaf.mul(2);
        Tensor[] seen = new Tensor[1];
        x.registerHook(gradient -> {
            seen[0] = gradient;
            return null;
        });
        x.retainGrad();
        x.mul_(3);
        x.sum().backward();

        assertEqual(seen[0], Tensor.full(x.shape(), 3.0), "what the hook saw");
        assertEqual(x.grad(), Tensor.ones(3), "what was retained");
    }

    @Test
    void gradientsOfResultsAreNotKeptUnlessAskedFor() {
        Tensor x = leaf.mul(2);
        x.sum().backward();

        assertNull(x.grad());
    }
}
