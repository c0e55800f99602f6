package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import torchwright.tensor.GradMode;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

class EngineTest {
    private final Tensor x = Tensor.of(1f, 2f).requiresGrad_(true);

    @Test
    void thePostsExamplePrintsAsInTorch() {
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        Tensor z = w.pow(2).mul(10).add(25);
        z.backward();

        assertEquals("tensor(65., grad_fn=<AddBackward0>)", z.toString());
        assertEquals("tensor(40.)", w.grad().toString());
    }

    @Test
    void aSecondWalkNeedsTheGraphToBeRetained() {
        Tensor y = x.exp().sum();
        y.backward();

        String message = assertThrows(IllegalStateException.class, y::backward).getMessage();
        assertTrue(message.startsWith("Trying to backward through the graph a second time (or directly access saved"));
    }

    @Test
    void aRetainedGraphCanBeWalkedAgain() {
        Tensor y = x.mul(x).sum();
        y.backward(null, true, false);
        y.backward();

        assertEqual(x.grad(), Tensor.of(4f, 8f), "twice the gradient");
    }

    @Test
    void whatIsNotAskedForIsNotComputed() {
        Tensor other = Tensor.of(3f, 4f).requiresGrad_(true);
        Tensor factor = other.mul(1);
        Tensor y = x.mul(1).mul(factor).sum();
        // Only the gradient of "other" needs x, so overwriting "factor" matters to x alone.
        factor.add_(1);

        assertEqual(Autograd.grad(y, other)[0], Tensor.of(1f, 2f), "the gradient of other");
    }

    @Test
    void gradLeavesEveryGradAsItIs() {
        Autograd.grad(x.mul(x).sum(), x);

        assertNull(x.grad());
    }

    @Test
    void gradReachesTensorsThatAreNoLeaves() {
        Tensor y = x.mul(2);
        Tensor z = y.mul(y).sum();

        assertEqual(Autograd.grad(z, y)[0], Tensor.of(4f, 8f), "the gradient of y in y * y");
    }

    @Test
    void anUnusedInputIsAnErrorUnlessAllowed() {
        Tensor unused = Tensor.of(1f).requiresGrad_(true);
        Tensor[] outputs = {x.sum()};
        Tensor[] inputs = {unused, x};

        assertThrows(IllegalStateException.class, () -> Autograd.grad(outputs, inputs, null, true, false, false));
        assertNull(Autograd.grad(outputs, inputs, null, true, false, true)[0]);
    }

    @Test
    void derivativesOfDerivatives() {
        Tensor w = Tensor.of(3.0).requiresGrad_(true);
        Tensor first = Autograd.grad(new Tensor[] {w.pow(4)}, new Tensor[] {w}, null, false, true, false)[0];
        Tensor second = Autograd.grad(new Tensor[] {first}, new Tensor[] {w}, null, false, true, false)[0];
        Tensor third = Autograd.grad(second, w)[0];

        assertEqual(first.detach(), Tensor.of(108.0), "4 w^3");
        assertEqual(second.detach(), Tensor.of(108.0), "12 w^2");
        assertEqual(third.detach(), Tensor.of(72.0), "24 w");
    }

    @Test
    void hooksRunInTheirOrderAndMayReplaceTheGradient() {
        List<String> order = new ArrayList<>();
        Tensor y = x.mul(2);
        y.registerHook(gradient -> {
            order.add("first");
            return gradient.mul(10);
        });
        RemovableHandle removed = y.registerHook(gradient -> {
            order.add("removed");
            return null;
        });
        y.registerHook(gradient -> {
            order.add("second");
            assertEqual(gradient, Tensor.of(10f, 10f), "what the first hook made");
            return null;
        });
        removed.remove();
        y.sum().backward();

        assertEquals(List.of("first", "second"), order);
        assertEqual(x.grad(), Tensor.of(20f, 20f), "the gradient behind the hooks");
    }

    @Test
    void aHookMayWalkAnotherGraph() {
        Tensor inner = Tensor.of(5f).requiresGrad_(true);
        x.registerHook(gradient -> {
            boolean before = GradMode.setEnabled(true);
            try {
                inner.mul(inner).backward();
            } finally {
                GradMode.setEnabled(before);
            }
            return null;
        });
        x.mul(3).sum().backward();

        assertEqual(inner.grad(), Tensor.of(10f), "the gradient of the inner walk");
        assertEqual(x.grad(), Tensor.of(3f, 3f), "the gradient of the outer walk");
    }

    @Test
    void aHookThatFailsLeavesRecordingAsItWas() {
        x.registerHook(gradient -> {
            throw new IllegalStateException("no");
        });

        assertThrows(IllegalStateException.class, () -> x.sum().backward());
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void threadsMayShareALeaf() throws InterruptedException, ExecutionException {
        Tensor shared = Tensor.of(1.0).requiresGrad_(true);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> runs = new ArrayList<>();
        for (int thread = 0; thread < 2; thread++) {
            runs.add(threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    shared.mul(2).add(shared).backward();
                }
            }));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        threads.shutdown();

        assertEqual(shared.grad(), Tensor.of(3000.0), "the gradient after 1000 walks by two threads");
    }

    @Test
    void onlyScalarsStartByThemselves() {
        String message = assertThrows(
                        IllegalStateException.class, () -> x.mul(2).backward())
                .getMessage();

        assertTrue(message.startsWith("grad can be implicitly created only for scalar outputs"));
    }

    @Test
    void whatRequiresNoGradientCannotStart() {
        String message = assertThrows(
                        IllegalStateException.class, () -> Tensor.of(1f).backward())
                .getMessage();

        assertTrue(message.startsWith("element 0 of tensors does not require grad and does not have a grad_fn"));
    }

    @Test
    void aLeafMayStartAWalk() {
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        w.backward();

        assertEqual(w.grad(), Tensor.of(1f), "the gradient of w in w");
    }

    @Test
    void changingRequiresGradOfAResultIsRefused() {
        String message = assertThrows(
                        IllegalStateException.class, () -> x.mul(2).requiresGrad_(false))
                .getMessage();

        assertTrue(message.startsWith("you can only change requires_grad flags of leaf variables."));
    }

    @Test
    void aLeafThatIsUsedThreeTimesKeepsTheHistoryOfItsGradient() {
        Tensor w = Tensor.of(2.0, 3.0).requiresGrad_(true);
        w.mul(w).mul(w).sum().backward(null, true, true);
        Tensor first = w.grad();
        w.setGrad(null);
        first.sum().backward();

        assertEqual(first.detach(), Tensor.of(12.0, 27.0), "the gradient of w in w * w * w");
        assertEqual(w.grad(), Tensor.of(12.0, 18.0), "the gradient of w in 3 * w * w");
    }
}
