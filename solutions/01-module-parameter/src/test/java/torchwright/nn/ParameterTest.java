package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class ParameterTest {
    @Test
    void itRequiresAGradientAndHasNoName() {
        Parameter parameter = new Parameter(Tensor.ones(2, 3));
        assertTrue(parameter.requiresGrad() && parameter.isLeaf());
        assertNull(parameter.name());
        assertFalse(new Parameter(Tensor.ones(2), false).requiresGrad());
    }

    @Test
    void itSharesTheElementsAndTheirVersion() {
        Tensor data = Tensor.ones(2, 3);
        Parameter parameter = new Parameter(data);
        assertSame(data.storage(), parameter.storage());
        data.fill_(2);
        assertEquals(1, parameter.version());
    }

    @Test
    void itIsPrintedAsByTorch() {
        assertEquals(
                "Parameter containing:\ntensor([1., 2.], requires_grad=True)",
                new Parameter(Tensor.of(1f, 2f)).toString());
        assertEquals("Parameter containing:\ntensor([1., 2.])", new Parameter(Tensor.of(1f, 2f), false).toString());
        assertEquals("tensor([1., 2.])", new Buffer(Tensor.of(1f, 2f)).toString());
    }

    @Test
    void onlyRealNumbersCanBeLearned() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Parameter(Tensor.of(1L)));
        assertTrue(refused.getMessage()
                .startsWith("Only Tensors of floating point and complex dtype can require gradients\n"));
        assertEquals(DType.INT64, new Parameter(Tensor.zeros(Shape.of(2), DType.INT64), false).dtype());
    }
}
