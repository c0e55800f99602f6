package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import torchwright.nn.layer.Linear;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

class InferenceModeTest {
    private final Tensor weight = Tensor.of(1f, 2f, 3f).requiresGrad_(true);

    private Tensor computed() {
        try (var scope = new InferenceMode()) {
            return weight.mul(2);
        }
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(IllegalStateException.class, attempt::run)
                .getMessage()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static void assertWriteRefused(Runnable attempt) {
        assertEquals(
                "Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to get a"
                        + " normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 for"
                        + " more details.",
                refusal(attempt));
    }

    private static void assertSavingRefused(Runnable attempt) {
        assertEquals(
                "Inference tensors cannot be saved for backward. Please do not use Tensors created in inference mode in"
                        + " computation tracked by autograd. To work around this, you can make a clone to get a normal"
                        + " tensor and use it in autograd, or use `torch.no_grad()` instead of"
                        + " `torch.inference_mode()`.",
                refusal(attempt));
    }

    @Test
    void whatIsComputedInsideIsAnInferenceTensor() {
        Tensor computed = computed();
        assertTrue(computed.isInference());
        assertFalse(computed.requiresGrad());
        assertTrue(computed.view(3, 1).isInference(), "a view made outside");
        assertFalse(computed.mul(2).isInference(), "computed outside");
        assertFalse(computed.clone().isInference(), "a clone made outside");
    }

    @Test
    void whatWasThereBeforeStaysOrdinary() {
        try (var scope = new InferenceMode()) {
            assertFalse(weight.isInference());
            assertFalse(weight.view(1, 3).isInference());
            assertSame(weight, weight.cpu(), "an operation that hands its input through");
            weight.add_(1);
        }
        assertEqual(weight.detach(), Tensor.of(2f, 3f, 4f), "a parameter written inside");
        assertEquals(1, weight.version());
    }

    @Test
    void nothingIsRecordedInsideEvenIfRecordingIsTurnedOn() {
        try (var scope = new InferenceMode();
                var recording = new EnableGrad()) {
            assertTrue(GradMode.isEnabled() && InferenceMode.isEnabled());
            assertFalse(weight.mul(2).requiresGrad());
        }
    }

    @Test
    void anInferenceTensorIsNotWrittenOutside() {
        Tensor computed = computed();
        assertWriteRefused(() -> computed.add_(1));
        assertWriteRefused(() -> computed.view(3, 1).relu_());
        try (var scope = new NoGrad()) {
            assertWriteRefused(computed::zero_);
        }
        assertEqual(computed, Tensor.of(2f, 4f, 6f), "after the refused writes");
    }

    @Test
    void anInferenceTensorMayBeWrittenInside() {
        Tensor computed = computed();
        try (var scope = new InferenceMode()) {
            assertSame(computed, computed.add_(1));
        }
        assertEqual(computed, Tensor.of(3f, 5f, 7f), "written inside");
    }

    @Test
    void anInferenceTensorIsNotSavedForBackward() {
        Tensor computed = computed();
        assertSavingRefused(() -> weight.mul(computed));
        assertSavingRefused(() -> computed.view(1, 3).mul(weight));
        assertSavingRefused(() -> Tensor.where(weight.gt(0), weight, computed).mul(computed));
    }

    @Test
    void anOperationThatSavesNothingOfItTakesIt() {
        Tensor sum = weight.add(computed());
        assertEquals("AddBackward0", sum.gradFnName());
        sum.sum().backward();
        assertEqual(weight.grad(), Tensor.ones(3), "the gradient of the weight");
    }

    @Test
    void aCloneTakesPartInGradients() {
        Tensor product = weight.mul(computed().clone());
        product.sum().backward();
        assertEqual(weight.grad(), Tensor.of(2f, 4f, 6f), "the gradient of the weight");
    }

    @Test
    void aFunctionCannotSaveItEither() {
        Tensor computed = computed();
        Function scaling = new Function() {
            @Override
            protected Tensor[] forward(FunctionContext context, Tensor... inputs) {
                context.saveForBackward(inputs[1]);
                return new Tensor[] {inputs[0].mul(inputs[1])};
            }

            @Override
            protected Tensor[] backward(FunctionContext context, Tensor... gradients) {
                return new Tensor[] {gradients[0].mul(context.saved(0)), null};
            }
        };
        assertSavingRefused(() -> scaling.apply(weight, computed));
    }

    @Test
    void anInferenceTensorBecomesNoLeaf() {
        Tensor computed = computed();
        assertEquals(
                "Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.",
                refusal(() -> computed.requiresGrad_(true)));
        assertFalse(computed.requiresGrad());
        computed.requiresGrad_(false);
    }

    @Test
    void withoutRecordingItIsReadLikeAnyOther() {
        try (var scope = new NoGrad()) {
            assertEqual(weight.mul(computed()), Tensor.of(2f, 8f, 18f), "the product");
        }
    }

    @Test
    void aLayerPredictsInside() {
        Linear layer = new Linear(3, 2);
        Tensor input = Tensor.randn(5, 3);
        Tensor expected = layer.call(input).detach();
        try (var scope = new InferenceMode()) {
            Tensor prediction = layer.call(input);
            assertTrue(prediction.isInference());
            assertEqual(prediction, expected, "the prediction");
        }
    }

    @Test
    void theModeCanBeTurnedOffInside() {
        try (var outer = new InferenceMode()) {
            try (var inner = new InferenceMode(false)) {
                assertFalse(InferenceMode.isEnabled());
                assertTrue(weight.mul(2).requiresGrad());
            }
            assertTrue(InferenceMode.isEnabled());
            assertFalse(GradMode.isEnabled());
        }
        assertFalse(InferenceMode.isEnabled());
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void anExceptionEndsTheMode() {
        assertThrows(ArithmeticException.class, () -> {
            try (var scope = new InferenceMode()) {
                throw new ArithmeticException("inside");
            }
        });
        assertFalse(InferenceMode.isEnabled());
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void theModeBelongsToOneThread() throws ExecutionException, InterruptedException {
        try (var scope = new InferenceMode()) {
            boolean elsewhere =
                    CompletableFuture.supplyAsync(InferenceMode::isEnabled).get();
            assertFalse(elsewhere);
            CompletableFuture.runAsync(() -> assertThrows(IllegalStateException.class, scope::close))
                    .get();
            assertTrue(InferenceMode.isEnabled());
        }
    }

    @Test
    void closingASecondTimeDoesNothing() {
        InferenceMode first = new InferenceMode();
        first.close();
        try (var second = new InferenceMode()) {
            first.close();
            assertTrue(InferenceMode.isEnabled());
        }
    }
}
