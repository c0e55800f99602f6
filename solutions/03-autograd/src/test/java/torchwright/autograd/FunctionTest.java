package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import org.junit.jupiter.api.Test;
import torchwright.tensor.Tensor;

class FunctionTest {
    private final Tensor x = Tensor.of(1.0, 2.0).requiresGrad_(true);

    /** The sum and the product of two tensors, and which of the two is larger. */
    private static final class SumAndProduct extends Function {
        @Override
        protected Tensor[] forward(FunctionContext context, Tensor... inputs) {
            context.saveForBackward(inputs);
            Tensor larger = inputs[0].gt(inputs[1]).to(inputs[0].dtype());
            context.markNonDifferentiable(larger);
            return new Tensor[] {inputs[0].add(inputs[1]), inputs[0].mul(inputs[1]), larger};
        }

        @Override
        protected Tensor[] backward(FunctionContext context, Tensor... gradients) {
            Tensor[] gradient = new Tensor[2];
            for (int i = 0; i < 2; i++) {
                if (context.needsInputGrad(i)) {
                    gradient[i] = gradients[0].add(gradients[1].mul(context.saved(1 - i)));
                }
            }
            return gradient;
        }
    }

    /** Does to its input what it is told, and returns what it is told as the gradient. */
    private static final class Told extends Function {
        private final java.util.function.UnaryOperator<Tensor> forward;
        private final Tensor[] gradients;

        Told(java.util.function.UnaryOperator<Tensor> forward, Tensor... gradients) {
            this.forward = forward;
            this.gradients = gradients;
        }

        @Override
        protected Tensor[] forward(FunctionContext context, Tensor... inputs) {
            return new Tensor[] {forward.apply(inputs[0])};
        }

        @Override
        protected Tensor[] backward(FunctionContext context, Tensor... arrived) {
            return gradients.length == 0 ? arrived : gradients;
        }
    }

    @Test
    void severalInputsAndResultsHaveTheirGradients() {
        Tensor y = Tensor.of(3.0, 5.0).requiresGrad_(true);
        Tensor[] results = new SumAndProduct().applyAll(x, y);
        results[0].mul(10).add(results[1]).sum().backward();

        assertEqual(x.grad(), Tensor.of(13.0, 15.0), "the gradient of x");
        assertEqual(y.grad(), Tensor.of(11.0, 12.0), "the gradient of y");
        assertFalse(results[2].requiresGrad(), "a result that was marked as not differentiable");
    }

    @Test
    void aResultWithoutAGradientCountsAsZero() {
        Tensor[] results = new SumAndProduct().applyAll(x, Tensor.of(3.0, 5.0));
        results[1].sum().backward();

        assertEqual(x.grad(), Tensor.of(3.0, 5.0), "the gradient of x through the product alone");
    }

    @Test
    void whatItSavedIsFreedAndChecked() {
        Tensor y = x.mul(1);
        Tensor product = new SumAndProduct().applyAll(y, y)[1].sum();
        product.backward(null, true, false);
        y.detach().zero_();

        assertTrue(assertThrows(IllegalStateException.class, product::backward)
                .getMessage()
                .contains("modified by an inplace operation"));
        Tensor again = new SumAndProduct().applyAll(x, x)[1].sum();
        again.backward();
        assertTrue(assertThrows(IllegalStateException.class, again::backward)
                .getMessage()
                .startsWith("Trying to backward through the graph a second time"));
    }

    @Test
    void theNumberOfGradientsMustBeThatOfTheInputs() {
        Tensor y = new Told(a -> a.mul(2), Tensor.ones(2), Tensor.ones(2)).apply(x);

        assertEquals(
                "function ToldBackward returned an incorrect number of gradients (expected 1, got 2)",
                assertThrows(IllegalStateException.class, () -> y.sum().backward())
                        .getMessage());
    }

    @Test
    void theShapeOfAGradientMustFitItsInput() {
        Tensor y = new Told(a -> a.mul(2), Tensor.ones(3)).apply(x);

        assertEquals(
                "Function ToldBackward returned an invalid gradient at index 0 - got [3] but expected shape compatible"
                        + " with [2]",
                assertThrows(IllegalStateException.class, () -> y.sum().backward())
                        .getMessage());
    }

    @Test
    void anInputThatIsReturnedIsAnotherTensor() {
        Tensor same = new Told(a -> a).apply(x);

        assertNotSame(x, same);
        assertEquals("ToldBackward", same.gradFnName());
        assertTrue(x.isLeaf());
    }

    @Test
    void aViewThatItMadeIsNotWritten() {
        Tensor view = new Told(a -> a.view(2, 1), Tensor.ones(2)).apply(x.mul(1));

        assertTrue(assertThrows(IllegalStateException.class, () -> view.mul_(2))
                .getMessage()
                .startsWith("Output 0 of Told is a view and is being modified inplace. This view was created inside a"
                        + " custom Function"));
    }

    @Test
    void withoutAGradientNothingIsRecorded() {
        assertFalse(new Told(a -> a.mul(2)).apply(x.detach()).requiresGrad());
    }
}
