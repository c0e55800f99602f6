package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a tensor of chapter 00 knows of autograd before chapter 03 brings it. */
class AutogradSlotTest {
    @Test
    void aLeafRemembersThatItWantsAGradient() {
        Tensor x = Tensor.ones(3);
        assertFalse(x.requiresGrad());
        assertSame(x, x.requiresGrad_(true));
        assertTrue(x.requiresGrad());
        assertTrue(x.isLeaf());
        assertNull(x.gradFnName());
        assertFalse(x.detach().requiresGrad());
        assertEquals("tensor([1., 1., 1.], requires_grad=True)", x.toString());
    }

    @Test
    void aGradientCanBeSetAndCleared() {
        Tensor x = Tensor.ones(3);
        Tensor gradient = Tensor.zeros(3);
        x.setGrad(gradient);
        assertSame(gradient, x.grad());
        x.setGrad(null);
        assertNull(x.grad());
        assertThrows(IllegalArgumentException.class, () -> x.setGrad(Tensor.zeros(2)));
    }

    @Test
    void backwardSaysWhichChapterBuildsIt() {
        UnsupportedOperationException missing = assertThrows(
                UnsupportedOperationException.class,
                () -> Tensor.of(1f).requiresGrad_(true).backward());
        assertTrue(missing.getMessage().contains("03-autograd"), missing.getMessage());
    }

    @Test
    void wholeNumbersCannotWantAGradient() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Tensor.of(1L).requiresGrad_(true));
        assertEquals("only Tensors of floating point dtype can require gradients", refused.getMessage());
    }

    @Test
    void anArrayIsNotMadeOfATensorThatWantsAGradient() {
        Tensor x = Tensor.ones(3).requiresGrad_(true);
        IllegalStateException refused = assertThrows(IllegalStateException.class, x::toArray);
        assertTrue(refused.getMessage()
                .startsWith("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."));
        assertEquals(3, x.detach().toFloats().length);
        assertEquals(1, Tensor.of(1f).requiresGrad_(true).item());
    }

    @Test
    void recordingIsSwitchedForOneThreadOnly() {
        assertTrue(GradMode.setEnabled(false));
        try {
            assertFalse(GradMode.isEnabled());
            assertTrue(CompletableFuture.supplyAsync(GradMode::isEnabled).join());
        } finally {
            assertFalse(GradMode.setEnabled(true));
        }
        assertTrue(GradMode.isEnabled());
    }
}
